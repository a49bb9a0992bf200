//! How long the command palette takes to find something among all that there is.

mod timing;

use relevo::scenario::document::Document;
use relevo::scenario::pack::pack;
use relevo::scenario::stored::{SCENARIO, seal};
use relevo::scenario::{Layer, MAX_LAYERS, MAX_TIERS, Scenario, Tier};
use relevo::screen::{Ask, Board, Draw, Page, Stock, View};
use std::cell::RefCell;
use std::hint::black_box;
use timing::{fastest, line};

/// What is typed into a list is followed if it is there within an eighth of a frame.
const BAR: f64 = 0.002;

const DRAW: Draw = Draw {
    offers: |_, _, _| String::new(),
    bars: |_, _, _| String::new(),
    curve: |_, _, _| String::new(),
    weeks: |_, _, _| String::new(),
};

fn main() {
    let name = |what: &str, at: usize| format!("{what} {at}");
    let scenario = Scenario {
        layers: (0..MAX_LAYERS).map(|at| Layer { name: name("Layer", at), ..Layer::default() }).collect(),
        tiers: (0..MAX_TIERS).map(|at| Tier { name: name("Tier", at), ..Tier::default() }).collect(),
        ..Scenario::default()
    };
    let item = |at: usize| {
        let document = Document::new(format!("id{at}"), name("Client", at), 1e12, scenario.clone());
        (format!("{SCENARIO}id{at}"), Some(pack(&seal(&document.save(), "r", ""))))
    };
    let stock = Stock { from: 0, to: 1, items: (0..200).map(item).collect() };
    let view = View { page: Page::Method, ..View::default() };
    let ask = |search: Option<&str>, stock: Stock| Ask {
        scenario: scenario.clone(),
        view,
        search: search.map(str::to_owned),
        stock,
        ..Ask::default()
    };
    let board = RefCell::new(Board::default());
    let show = |ask: Ask| board.borrow_mut().show(ask, |_| None, DRAW).found.map_or(0, |html| html.len());
    show(ask(None, Stock::default()));
    line(
        "palette, opened first: 200 packed scenarios read",
        fastest(1, || show(ask(Some(""), stock.clone()))),
        None,
    );
    let known = Stock { from: 1, to: 1, items: Vec::new() };
    let alone = fastest(501, || show(black_box(ask(None, known.clone()))));
    for text in ["", "t", "cost", "layer 3 tickets p1", "suplentes por titular", "ocupancy", "client 12"] {
        let both = fastest(501, || show(black_box(ask(Some(text), known.clone()))));
        line(&format!("palette, “{text}” among 12 layers, 4 tiers, 200 scenarios"), both - alone, Some(BAR));
    }
}
