//! JSON as a tree: read from a text, written to one. Of its own, because what reads it into any type at all, with
//! numbers to the last bit, is a tenth of the page's program, and a document needs a tree anyway: it is mended field
//! by field. Numbers are read and written by whoever knows how already, the browser or the standard library.

mod read;

pub use read::{Fault, read};

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// Nothing.
    Null,
    /// Yes or no.
    Flag(bool),
    /// A finite number.
    Number(f64),
    /// A text.
    Text(String),
    /// Values in order.
    List(Vec<Json>),
    /// Values by name. Of fields of the same name the last one counts.
    Fields(Vec<(String, Json)>),
}

impl Json {
    /// The value at a path of names and positions.
    ///
    /// ```
    /// use relevo::scenario::json::{Json, read};
    /// let json = read(r#"{"a": [5, 7]}"#).expect("it is JSON");
    /// assert_eq!(json.at("a.1"), Some(&Json::Number(7.0)));
    /// ```
    #[must_use]
    pub fn at(&self, path: &str) -> Option<&Self> {
        path.split('.').try_fold(self, |json, key| match json {
            Self::Fields(fields) => fields.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value),
            Self::List(values) => values.get(key.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// The number, if it is one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        if let Self::Number(value) = self { Some(*value) } else { None }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Yes or no, if it is that.
    #[must_use]
    pub fn flag(&self) -> Option<bool> {
        if let Self::Flag(value) = self { Some(*value) } else { None }
    }

    /// The values, if it is a list.
    #[must_use]
    pub fn list(&self) -> Option<&[Self]> {
        if let Self::List(values) = self { Some(values) } else { None }
    }

    /// Puts a value at a path of names and positions. What is missing on the way is made.
    ///
    /// ```
    /// use relevo::scenario::json::Json;
    /// let mut json = Json::Null;
    /// json.put("a.0.b", Json::Flag(true));
    /// assert_eq!(json.write(), r#"{"a":[{"b":true}]}"#);
    /// ```
    pub fn put(&mut self, path: &str, value: Self) {
        let place = path.split('.').fold(self, |json, key| match key.parse() {
            Ok(position) => json.item(position),
            Err(_) => json.field(key),
        });
        *place = value;
    }

    /// A field, to be changed.
    pub fn field_mut(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Fields(fields) = self else { return None };
        fields.iter_mut().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    fn item(&mut self, position: usize) -> &mut Self {
        if !matches!(self, Self::List(_)) {
            *self = Self::List(Vec::new());
        }
        match self {
            Self::List(values) => {
                while values.len() <= position {
                    values.push(Self::Null);
                }
                &mut values[position]
            }
            other => other,
        }
    }

    fn field(&mut self, name: &str) -> &mut Self {
        if !matches!(self, Self::Fields(_)) {
            *self = Self::Fields(Vec::new());
        }
        match self {
            Self::Fields(fields) => {
                let place = fields.iter().rposition(|(known, _)| known == name).unwrap_or(fields.len());
                if place == fields.len() {
                    fields.push((name.to_owned(), Self::Null));
                }
                &mut fields[place].1
            }
            other => other,
        }
    }

    /// The text: reading it gives the same value again.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = String::new();
        self.write_to(&mut text);
        text
    }

    fn write_to(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Flag(value) => out.push_str(if *value { "true" } else { "false" }),
            // JSON has no word for the others.
            Self::Number(value) if !value.is_finite() => out.push_str("null"),
            Self::Number(value) => out.push_str(&number::write(*value)),
            Self::Text(text) => write_text(text, out),
            Self::List(values) => {
                out.push('[');
                for (place, value) in values.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    value.write_to(out);
                }
                out.push(']');
            }
            Self::Fields(fields) => {
                out.push('{');
                for (place, (name, value)) in fields.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    write_text(name, out);
                    out.push(':');
                    value.write_to(out);
                }
                out.push('}');
            }
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\0'..='\u{1f}' => {
                out.push_str(if c < '\u{10}' { "\\u000" } else { "\\u001" });
                out.extend(char::from_digit(u32::from(c) % 16, 16));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

/// Numbers to the last bit, by the browser. The standard library's way is 25 KB of tables and code.
#[cfg(all(target_arch = "wasm32", any(feature = "ui", feature = "worker")))]
mod number {
    use js_sys::{JsString, Number};

    pub(super) fn read(text: &str) -> f64 {
        js_sys::parse_float(text)
    }

    pub(super) fn write(value: f64) -> String {
        Number::from(value).to_string_with_radix(10).map_or_else(|_| String::new(), JsString::into)
    }
}

/// Numbers to the last bit.
#[cfg(not(all(target_arch = "wasm32", any(feature = "ui", feature = "worker"))))]
mod number {
    pub(super) fn read(text: &str) -> f64 {
        text.parse().unwrap_or(f64::NAN)
    }

    pub(super) fn write(value: f64) -> String {
        value.to_string()
    }
}
