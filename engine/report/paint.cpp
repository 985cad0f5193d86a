#include "engine/report/paint.hpp"

namespace heng {
namespace {

// Only the eight basic colours, which every terminal maps to what is legible on its background.
std::string_view sequence(Ink ink) {
    switch (ink) {
        case Ink::error: return "\x1b[1;31m";
        case Ink::warning: return "\x1b[1;33m";
        case Ink::note: return "\x1b[1;36m";
        case Ink::good: return "\x1b[1;32m";
        case Ink::strong: return "\x1b[1m";
        case Ink::faint: return "\x1b[2m";
    }
    return {};
}

}  // namespace

std::string paint(std::string_view text, Ink ink, Color color) {
    if (color == Color::never || text.empty()) return std::string(text);
    std::string out(sequence(ink));
    out += text;
    out += "\x1b[0m";
    return out;
}

Ink ink_of(Severity severity) {
    switch (severity) {
        case Severity::error: return Ink::error;
        case Severity::warning: return Ink::warning;
        case Severity::note: return Ink::note;
    }
    return Ink::error;
}

}  // namespace heng
