// Where what is in force is written: 改写 lays statements over others, 检查 piece by piece.

#include <algorithm>

#include "engine/compile/inherit.hpp"
#include "engine/compile/literal.hpp"

namespace heng {

namespace {

/// Pieces of a group stand for each other: whatever a check goes through (对, 叙述, 算式), another way replaces.
RuleKind group_of(RuleKind kind) {
    switch (kind) {
        case RuleKind::each_group:
        case RuleKind::narrative:
        case RuleKind::arithmetic:
        case RuleKind::listed: return RuleKind::each;
        default: return kind;
    }
}

/// What the newest layer says of each group, in the order in which the groups were first spoken of.
class Pieces {
public:
    explicit Pieces(const Layers& layers) {
        for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
            for (auto part : layer->node) {
                if (part.kind() == RuleKind::severity || part.kind() == RuleKind::string) {
                    lay(part, *layer);
                }
            }
            for (auto part : layer->node.child(RuleKind::block)) {
                if (part.kind() != RuleKind::doc && part.kind() != RuleKind::comment) {
                    lay(part, *layer);
                }
            }
        }
    }

    [[nodiscard]] std::vector<RulePlace> places() const {
        std::vector<RulePlace> out;
        for (const auto& group : groups_) {
            out.insert(out.end(), group.places.begin(), group.places.end());
        }
        return out;
    }

private:
    struct Group {
        RuleKind kind;
        const RuleNode* layer = nullptr;
        std::vector<RulePlace> places;
    };

    void lay(RuleNode part, const Statement& layer) {
        const auto kind = group_of(part.kind());
        auto group =
            std::find_if(groups_.begin(), groups_.end(), [&](const Group& g) { return g.kind == kind; });
        if (group == groups_.end()) {
            group = groups_.insert(groups_.end(), {kind, &layer.node, {}});
        } else if (group->layer != &layer.node) {
            *group = {kind, &layer.node, {}};
        }
        group->places.push_back(layer.source->place(part.span()));
    }

    std::vector<Group> groups_;
};

}  // namespace

std::vector<Said> places_of(const Effective& effective) {
    std::vector<Said> out;
    for (const auto& s : effective.statements) {
        if (s.key.empty()) {
            continue;
        }
        Said said;
        said.key = s.key;
        for (const auto& layer : s.layers) {
            said.layers.push_back(layer.source->place(head_of(layer.node)));
        }
        if (s.layers.front().node.kind() == RuleKind::check) {
            said.pieces = Pieces(s.layers).places();
        }
        out.push_back(std::move(said));
    }
    return out;
}

}  // namespace heng
