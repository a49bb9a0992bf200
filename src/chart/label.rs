//! Labels beside points that overlap neither each other nor the points.

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// To the right.
    pub width: f64,
    /// Downwards.
    pub height: f64,
}

impl Area {
    /// Area that both cover.
    fn shared(&self, other: &Self) -> f64 {
        let along = |a: f64, length: f64, b: f64, other: f64| (a + length).min(b + other) - a.max(b);
        let width = along(self.x, self.width, other.x, other.width);
        let height = along(self.y, self.height, other.y, other.height);
        width.max(0.0) * height.max(0.0)
    }

    /// The point of it that is nearest to another.
    #[must_use]
    pub fn nearest(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x.clamp(self.x, self.x + self.width), y.clamp(self.y, self.y + self.height))
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y)
    }

    fn outside(&self, frame: &Self) -> f64 {
        self.width * self.height - self.shared(frame)
    }
}

/// A label to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Its mark.
    pub point: (f64, f64),
    /// Width and height.
    pub size: (f64, f64),
    /// Whether it stands in any case, or only where there is room beside its mark.
    pub always: bool,
}

/// A place for each label beside its mark, inside `frame`; in the order given, so the most important ones come
/// first. Marks are `radius` large. Of the places around a mark, near ones first, the first free one is taken;
/// where none is free, the one that covers least, or none for a label that need not stand.
#[must_use]
pub fn place(labels: &[Label], radius: f64, frame: Area) -> Vec<Option<Area>> {
    let mark = |label: &Label| {
        let (x, y) = label.point;
        Area { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius }
    };
    let marks: Vec<Area> = labels.iter().map(mark).collect();
    let mut placed: Vec<Option<Area>> = Vec::new();
    for label in labels {
        let covered = |area: &Area| {
            let others = placed.iter().flatten().chain(&marks).map(|other| area.shared(other)).sum::<f64>();
            // A line to a mark through another label misleads as much as covering it.
            let (from, to) = (label.point, area.nearest(label.point));
            let through = (1..8).map(|step| f64::from(step) / 8.0).filter(|share| {
                let between = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
                placed.iter().flatten().any(|other| other.holds(between))
            });
            others + 10.0 * area.outside(&frame) + 100.0 * through.count() as f64
        };
        let rings = if label.always { RINGS } else { 1 };
        let mut best: Option<(f64, Area)> = None;
        for area in around(label.point, label.size, radius, rings) {
            let covered = covered(&area);
            if best.as_ref().is_none_or(|(least, _)| covered < least - 1e-9) {
                best = Some((covered, area));
            }
            if covered <= 1e-9 {
                break;
            }
        }
        placed.push(best.filter(|(covered, _)| label.always || *covered <= 1e-9).map(|(_, area)| area));
    }
    placed
}

/// How far from its mark a label may go.
const RINGS: i32 = 10;

/// Places around a point: right, left, above, below, then the corners, then farther out.
fn around(
    (x, y): (f64, f64),
    (width, height): (f64, f64),
    radius: f64,
    rings: i32,
) -> impl Iterator<Item = Area> {
    const DIRECTIONS: [(f64, f64); 8] = [
        (1.0, 0.0),
        (-1.0, 0.0),
        (0.0, -1.0),
        (0.0, 1.0),
        (1.0, -1.0),
        (1.0, 1.0),
        (-1.0, -1.0),
        (-1.0, 1.0),
    ];
    (0..rings).flat_map(move |ring| {
        let gap = radius + 6.0 + f64::from(ring) * height * 0.6;
        DIRECTIONS.into_iter().map(move |(across, down)| Area {
            x: x - width / 2.0 + across * (gap + width / 2.0),
            y: y - height / 2.0 + down * (gap + height / 2.0),
            width,
            height,
        })
    })
}
