#pragma once
// A plot as a picture. In: the model of a plot. Out: one <svg> element, well-formed, without script and without anything
// from elsewhere.

#include <string>

#include "engine/document/plot.hpp"
#include "engine/report/language.hpp"

namespace heng {

/// Places are exact fractions until they are written, to a hundredth of a unit of the picture.
[[nodiscard]] std::string plot_svg(const Plot& plot, Language language);

}  // namespace heng
