#pragma once
// A syntax tree in one array. Every grammar of heng gives one; a grammar's own enum names its kinds of node.

#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include "grammar/source.hpp"

namespace heng {

/// Index of a node in its tree.
using NodeId = std::uint32_t;

/// Nodes in pre-order: a node's descendants are the nodes between it and `next`.
template <typename Kind>
class Tree {
public:
    struct Node {
        Kind kind{};
        Span span;
        NodeId next = 0;  ///< index just past the last descendant: the next sibling, if there is one
    };

    /// A node with its tree: cheap to copy, valid while the tree is and isn't built further.
    class Cursor {
    public:
        Cursor() = default;
        Cursor(const Tree& tree, NodeId id) : tree_(&tree), id_(id) {}

        [[nodiscard]] Kind kind() const { return node().kind; }
        [[nodiscard]] Span span() const { return node().span; }
        [[nodiscard]] std::string_view text() const {
            return tree_->text().substr(span().begin, span().end - span().begin);
        }
        [[nodiscard]] NodeId id() const { return id_; }
        explicit operator bool() const { return tree_ != nullptr; }

        class Iterator {
        public:
            using iterator_category = std::forward_iterator_tag;
            using value_type = Cursor;
            using difference_type = std::ptrdiff_t;
            using pointer = const Cursor*;
            using reference = Cursor;
            Iterator() = default;
            Iterator(const Tree& tree, NodeId id) : tree_(&tree), id_(id) {}
            Cursor operator*() const { return {*tree_, id_}; }
            Iterator& operator++() {
                id_ = tree_->nodes_[id_].next;
                return *this;
            }
            Iterator operator++(int) {
                auto old = *this;
                ++*this;
                return old;
            }
            friend bool operator==(const Iterator& a, const Iterator& b) { return a.id_ == b.id_; }

        private:
            const Tree* tree_ = nullptr;
            NodeId id_ = 0;
        };
        [[nodiscard]] Iterator begin() const { return {*tree_, id_ + 1}; }
        [[nodiscard]] Iterator end() const { return {*tree_, node().next}; }

        /// The first child of this kind; a false cursor if there is none.
        [[nodiscard]] Cursor child(Kind kind) const {
            for (auto c : *this) {
                if (c.kind() == kind) {
                    return c;
                }
            }
            return {};
        }
        /// The first child, whatever it is; a false cursor for a leaf.
        [[nodiscard]] Cursor first() const {
            return node().next > id_ + 1 ? Cursor{*tree_, id_ + 1} : Cursor{};
        }

    private:
        [[nodiscard]] const Node& node() const { return tree_->nodes_[id_]; }
        const Tree* tree_ = nullptr;
        NodeId id_ = 0;
    };

    /// The text that spans point into; kept by the caller, who must let it live as long.
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] bool empty() const { return nodes_.empty(); }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    [[nodiscard]] const Node& operator[](NodeId id) const { return nodes_[id]; }
    [[nodiscard]] Cursor root() const { return {*this, 0}; }
    [[nodiscard]] Cursor at(NodeId id) const { return {*this, id}; }

    /// Forgets all nodes and starts over on `text`; keeps the memory.
    void reset(std::string_view text) {
        text_ = text;
        nodes_.clear();
    }
    /// Building, for grammar/build.hpp: a node is opened when its rule starts, closed when it
    /// matches, and dropped with all below it when it doesn't.
    NodeId open(Kind kind, std::uint32_t begin) {
        nodes_.push_back({kind, {begin, begin}, 0});
        return static_cast<NodeId>(nodes_.size() - 1);
    }
    void close(NodeId id, std::uint32_t end) {
        nodes_[id].span.end = end;
        nodes_[id].next = static_cast<NodeId>(nodes_.size());
    }
    void drop(NodeId id) { nodes_.resize(id); }
    /// Closes what is still open, after a parse that was given up midway.
    void close_all(std::uint32_t end) {
        for (auto& node : nodes_) {
            if (node.next == 0) {
                node.span.end = end;
                node.next = static_cast<NodeId>(nodes_.size());
            }
        }
    }

private:
    std::string_view text_;
    std::vector<Node> nodes_;
};

}  // namespace heng
