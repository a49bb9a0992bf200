//! The largest matching of those who are there and the posts, by augmenting paths between layers.

use super::Team;

/// A set of layers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Layers(u32);

impl Layers {
    /// Layers from this position on are not told apart.
    pub const MOST: usize = 32;
    /// Empty.
    pub const NONE: Self = Self(0);

    /// One layer; empty beyond [`MOST`](Self::MOST).
    #[must_use]
    pub const fn one(layer: usize) -> Self {
        if layer < Self::MOST { Self(1 << layer) } else { Self::NONE }
    }

    /// The first so many.
    #[must_use]
    pub fn all(count: usize) -> Self {
        (0..count).map(Self::one).fold(Self::NONE, Self::or)
    }

    /// The layers of either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The layers of this one that are not of the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether a layer is among them.
    #[must_use]
    pub const fn has(self, layer: usize) -> bool {
        self.0 & Self::one(layer).0 != 0
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The first of them.
    #[must_use]
    pub const fn first(self) -> Option<usize> {
        if self.0 == 0 { None } else { Some(self.0.trailing_zeros() as usize) }
    }

    const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// In their order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut left = self;
        std::iter::from_fn(move || {
            let layer = left.first()?;
            left = left.without(Self::one(layer));
            Some(layer)
        })
    }
}

/// Which of the kinds.
#[derive(Clone, Debug, Default)]
pub(super) struct Kinds(Vec<bool>);

impl Kinds {
    pub(super) fn contains(&self, kind: usize) -> bool {
        self.0[kind]
    }
}

/// Those who can do the same are one class in the matching, however often they are away.
struct Class {
    assigned: Layers,
    can: Layers,
}

/// The room in which days are matched.
pub(super) struct Field {
    posts: Vec<u32>,
    classes: Vec<Class>,
    /// The class of each kind.
    class_of: Vec<usize>,
    /// Of each class, there and without a post.
    free: Vec<u32>,
    /// Of each class, in posts of each layer: `held[class][layer]`.
    held: Vec<Vec<u32>>,
    /// Layers in which anybody of the class holds a post.
    holds: Vec<Layers>,
    found: Found,
}

/// What a day looks like once everybody is where they are of most use.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// Posts of each layer that stay open.
    pub(super) open: Vec<u32>,
    /// Layers that somebody who is there can take.
    pub(super) known: Layers,
    /// Layers in which one more person would close an open post, there or where they let somebody go.
    pub(super) wanted: Layers,
    /// Kinds of whom one can be spared.
    pub(super) movable: Kinds,
}

impl Field {
    pub(super) fn of(team: &Team) -> Self {
        let mut classes: Vec<Class> = Vec::new();
        let class_of = team.kinds.iter().map(|kind| {
            let same = |class: &Class| class.assigned == kind.assigned && class.can == kind.can();
            classes.iter().position(same).unwrap_or_else(|| {
                classes.push(Class { assigned: kind.assigned, can: kind.can() });
                classes.len() - 1
            })
        });
        let class_of = class_of.collect();
        let layers = team.posts.len().min(Layers::MOST);
        Self {
            posts: team.posts[..layers].to_vec(),
            free: vec![0; classes.len()],
            held: vec![vec![0; layers]; classes.len()],
            holds: vec![Layers::NONE; classes.len()],
            found: Found {
                open: vec![0; layers],
                movable: Kinds(vec![false; team.kinds.len()]),
                ..Found::default()
            },
            classes,
            class_of,
        }
    }

    /// The day on which so many of each kind are there.
    pub(super) fn matched(&mut self, there: &[u32]) -> &Found {
        self.free.fill(0);
        for (&class, here) in self.class_of.iter().zip(there) {
            self.free[class] += here;
        }
        self.held.iter_mut().for_each(|held| held.fill(0));
        self.holds.fill(Layers::NONE);
        self.found.known = Layers::NONE;
        for (class, &free) in self.classes.iter().zip(&self.free) {
            if free > 0 {
                self.found.known = self.found.known.or(class.can);
            }
        }
        self.found.open.copy_from_slice(&self.posts);
        self.fill(|class| class.assigned);
        if self.found.open.iter().any(|&open| open > 0) {
            self.fill(|class| class.can);
        }
        self.spare();
        &self.found
    }

    /// Fills what is open with those whom `goes` lets go there, layer by layer, moving others on where that helps.
    fn fill(&mut self, goes: impl Fn(&Class) -> Layers + Copy) {
        let mut closed = Layers::NONE;
        for layer in 0..self.posts.len() {
            self.fill_directly(layer, goes);
            while self.found.open[layer] > 0 && !closed.has(layer) {
                if let Err(reached) = self.augment(layer, closed, goes) {
                    closed = closed.or(reached);
                }
            }
        }
        self.found.wanted = closed;
    }

    fn fill_directly(&mut self, layer: usize, goes: impl Fn(&Class) -> Layers) {
        for class in 0..self.classes.len() {
            let open = self.found.open[layer];
            if open == 0 {
                return;
            }
            let free = self.free[class];
            if free > 0 && goes(&self.classes[class]).has(layer) {
                self.put(class, layer, free.min(open));
                self.free[class] -= free.min(open);
                self.found.open[layer] -= free.min(open);
            }
        }
    }

    /// Closes one open post of a layer, or says from which layers nobody can come any more. Layers `closed` before lead nowhere.
    fn augment(
        &mut self,
        layer: usize,
        closed: Layers,
        goes: impl Fn(&Class) -> Layers,
    ) -> Result<(), Layers> {
        // From the open post backwards: who could come, and which post they would leave.
        let mut reached = closed.or(Layers::one(layer));
        let mut from = [(usize::MAX, usize::MAX); Layers::MOST];
        let mut queue = [0; Layers::MOST];
        let (mut next, mut end) = (0, 1);
        queue[0] = layer;
        while next < end {
            let wanted = queue[next];
            next += 1;
            for class in 0..self.classes.len() {
                if !goes(&self.classes[class]).has(wanted) {
                    continue;
                }
                if self.free[class] > 0 {
                    self.free[class] -= 1;
                    self.move_on(class, wanted, layer, &from);
                    return Ok(());
                }
                for left in self.holds[class].without(reached).iter() {
                    reached = reached.or(Layers::one(left));
                    from[left] = (class, wanted);
                    queue[end] = left;
                    end += 1;
                }
            }
        }
        Err(reached)
    }

    /// Puts one of a class into a post of `wanted`, whose holder goes to the next one, and so on to the open post of `layer`.
    fn move_on(&mut self, class: usize, wanted: usize, layer: usize, from: &[(usize, usize)]) {
        let (mut class, mut wanted) = (class, wanted);
        self.put(class, wanted, 1);
        while wanted != layer {
            let leaves = wanted;
            (class, wanted) = from[leaves];
            self.held[class][leaves] -= 1;
            if self.held[class][leaves] == 0 {
                self.holds[class] = self.holds[class].without(Layers::one(leaves));
            }
            self.put(class, wanted, 1);
        }
        self.found.open[layer] -= 1;
    }

    fn put(&mut self, class: usize, layer: usize, people: u32) {
        self.held[class][layer] += people;
        self.holds[class] = self.holds[class].or(Layers::one(layer));
    }

    /// Finds who can be spared: who is free, and who would be replaced by one who can.
    fn spare(&mut self) {
        let mut open_to = Layers::NONE;
        let mut spared = vec![false; self.classes.len()];
        loop {
            let mut is_more = false;
            for (class, spared) in spared.iter_mut().enumerate() {
                if !*spared && (self.free[class] > 0 || self.holds[class].meets(open_to)) {
                    *spared = true;
                    is_more = true;
                    open_to = open_to.or(self.classes[class].can);
                }
            }
            if !is_more {
                break;
            }
        }
        let movable = self.found.movable.0.iter_mut();
        movable.zip(&self.class_of).for_each(|(movable, &class)| *movable = spared[class]);
    }
}
