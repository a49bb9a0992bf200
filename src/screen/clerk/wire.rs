//! An order on its way: a number and three texts. The page reads any order by the same few lines, where one kind after
//! the other would be a piece of its program each.

use super::Order;

/// Kind, and what belongs to it.
#[derive(serde::Serialize, serde::Deserialize)]
pub(super) struct Flat(u8, String, String, String);

/// In place of an id that is none.
const NO_ID: &str = "";

impl From<Order> for Flat {
    fn from(order: Order) -> Self {
        let none = String::new;
        match order {
            Order::Put { key, text } => Self(0, key, text, none()),
            Order::Remove { key, rev } => Self(1, key, rev, none()),
            Order::Open { id, text, example } => {
                Self(2, id.unwrap_or_else(|| NO_ID.to_owned()), text, example)
            }
            Order::Head { id, text, is_client: false } => Self(3, id, text, none()),
            Order::Head { id, text, is_client: true } => Self(12, id, text, none()),
            Order::Change { text } => Self(4, text, none(), none()),
            Order::Copy { text, copied, refused } => Self(5, text, copied, refused),
            Order::Say { text, is_warning: false } => Self(6, text, none(), none()),
            Order::Say { text, is_warning: true } => Self(7, text, none(), none()),
            Order::Go { route } => Self(8, route, none(), none()),
            Order::File { name, ending, text } => Self(9, name, ending, text),
            Order::Pack { key, text } => Self(10, key, text, none()),
            Order::BackedUp => Self(11, none(), none(), none()),
        }
    }
}

impl From<Flat> for Order {
    fn from(Flat(kind, first, second, third): Flat) -> Self {
        match kind {
            0 => Self::Put { key: first, text: second },
            1 => Self::Remove { key: first, rev: second },
            2 => Self::Open { id: Some(first).filter(|id| id != NO_ID), text: second, example: third },
            3 | 12 => Self::Head { id: first, text: second, is_client: kind == 12 },
            4 => Self::Change { text: first },
            5 => Self::Copy { text: first, copied: second, refused: third },
            6 | 7 => Self::Say { text: first, is_warning: kind == 7 },
            8 => Self::Go { route: first },
            9 => Self::File { name: first, ending: second, text: third },
            10 => Self::Pack { key: first, text: second },
            _ => Self::BackedUp,
        }
    }
}
