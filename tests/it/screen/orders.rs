//! Orders on their way to the page.

use relevo::screen::{Order, Orders};

#[test]
fn every_order_arrives_as_it_was_sent() {
    let text = |name: &str| name.to_owned();
    let list = vec![
        Order::Put { key: text("k"), text: text("t") },
        Order::Remove { key: text("k"), rev: text("r") },
        Order::Open { id: Some(text("i")), text: text("t"), example: text("e") },
        Order::Open { id: None, text: text("t"), example: text("") },
        Order::Pack { key: text("k"), text: text("t") },
        Order::Head { id: text("i"), text: text("n"), is_client: false },
        Order::Head { id: text("i"), text: text("c"), is_client: true },
        Order::Change { text: text("t") },
        Order::Copy { text: text("t"), copied: text("c"), refused: text("r") },
        Order::Say { text: text("t"), is_warning: false },
        Order::Say { text: text("t"), is_warning: true },
        Order::Go { route: text("r") },
        Order::File { name: text("n"), ending: text("e"), text: text("t") },
        Order::BackedUp,
    ];
    let of = (0..14).collect();
    let sent = Orders { through: 14, list, of };
    let bytes = postcard::to_allocvec(&sent).expect("orders are texts");
    assert_eq!(postcard::from_bytes(&bytes), Ok(sent));
}
