//! HTML as text, for what is only read. As views, each of its elements would be a piece of program of its own, which
//! everybody loads before the first page opens.

/// HTML that is being written. Only what the program itself says goes in as markup; all else is escaped.
#[derive(Default)]
pub struct Markup(String);

impl Markup {
    /// Adds markup as it stands. Called from hundreds of places, where its body would weigh more than the call.
    #[inline(never)]
    pub fn raw(&mut self, html: &'static str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    /// Adds text, in an element or in the quotes of an attribute.
    #[inline(never)]
    pub fn text(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                letter => self.0.push(letter),
            }
        }
        self
    }

    /// Adds an element of text: `open` is its whole start tag, `close` its end tag.
    #[inline(never)]
    pub fn element(&mut self, open: &'static str, text: &str, close: &'static str) -> &mut Self {
        self.raw(open).text(text).raw(close)
    }

    /// Adds a cell of a table whose rows become cards on a narrow screen, where each cell tells its column.
    pub fn labelled(&mut self, column: &str, text: &str) -> &mut Self {
        self.raw("<td data-label=\"").text(column).raw("\">").text(text).raw("</td>")
    }

    /// Adds such a cell that also shows whether a promise is kept.
    pub fn kept(&mut self, column: &str, text: &str, kept: bool) -> &mut Self {
        self.raw("<td data-label=\"").text(column);
        self.raw(if kept { "\"><span class=\"kept\">" } else { "\"><span class=\"kept kept--no\">" });
        self.text(text).raw("</span></td>")
    }

    /// Ends an attribute, and says whether a button that stands for a choice is the one chosen.
    pub fn pressed(&mut self, chosen: bool) -> &mut Self {
        self.raw(if chosen { "\" aria-pressed=\"true\"" } else { "\" aria-pressed=\"false\"" })
    }

    /// Adds a button that offers a file.
    pub fn file(&mut self, name: &'static str, label: &str) -> &mut Self {
        self.raw("<button class=\"btn btn--small\" type=\"button\" data-do=\"file:").raw(name);
        self.element("\">", label, "</button>")
    }

    /// Adds a button that offers a picture in points.
    pub fn png(&mut self, name: &'static str, label: &str) -> &mut Self {
        self.raw("<button class=\"btn btn--small\" type=\"button\" data-do=\"png:").raw(name);
        self.element("\">", label, "</button>")
    }

    /// Adds a choice of a select.
    pub fn option(&mut self, value: &str, text: &str, chosen: bool) -> &mut Self {
        self.raw("<option value=\"").text(value);
        self.raw(if chosen { "\" selected>" } else { "\">" }).text(text).raw("</option>")
    }

    /// Adds a choice among several, one of which is taken; `set` is its `data-set`.
    pub fn radio(&mut self, group: &'static str, testid: &str, set: &str, taken: bool) -> &mut Self {
        self.raw("<input type=\"radio\" name=\"").raw(group).raw("\" data-testid=\"").text(testid);
        self.raw("\" data-set=\"").text(set).raw(if taken { "\" checked>" } else { "\">" })
    }

    /// Adds what was written before: other HTML, or a picture by the chart's drawer, which escapes what it is given.
    pub fn written(&mut self, html: &str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    /// Adds the row of a table's column heads.
    pub fn heads<S: AsRef<str>>(&mut self, heads: &[S]) -> &mut Self {
        self.raw("<thead><tr>");
        for head in heads {
            self.element("<th scope=\"col\">", head.as_ref(), "</th>");
        }
        self.raw("</tr></thead>")
    }

    /// The whole text.
    #[must_use]
    pub fn done(&mut self) -> String {
        std::mem::take(&mut self.0)
    }
}
