//! Files in and out: what the user picks, drops or takes away.

use super::page::document;
use super::timer;
use js_sys::{Array, ArrayBuffer, JsString, RegExp, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text as a file to keep.
pub fn download(name: &str, mime: &str, text: &str) {
    // A browser that cannot make a blob offers nothing; there is nobody to tell better than the browser itself.
    let _ = try_download(name, mime, text);
}

#[wasm_bindgen]
extern "C" {
    /// In `boot.js`: draws an SVG text in points and offers it as a PNG file.
    #[wasm_bindgen(js_name = relevoPicture)]
    fn draw_in_points(name: &str, svg: &str);
}

/// Offers a picture, which comes as SVG text, as a PNG file to keep.
pub fn download_in_points(name: &str, svg: &str) {
    draw_in_points(name, svg);
}

fn try_download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads the blob after the click has returned.
    timer::after(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

/// The file that the user has just picked. The box is emptied, so that the same file can be picked again.
#[must_use]
pub fn picked(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The name of the file that the user has just picked, where it was a box for files in which something happened, and
/// its bytes: so many at most, and none where it cannot be read.
pub fn picked_bytes(event: &Event, most: usize) -> Option<(String, impl Future<Output = Vec<u8>> + use<>)> {
    let file = picked(event)?;
    Some((file.name(), bytes_up_to(file, most)))
}

/// So many bytes of a file at most; none where it cannot be read.
pub async fn bytes_up_to(file: File, most: usize) -> Vec<u8> {
    let Ok(start) = file.slice_with_f64_and_f64(0.0, most as f64) else { return Vec::new() };
    let bytes = JsFuture::from(start.array_buffer()).await;
    bytes.map_or_else(|_| Vec::new(), |bytes| Uint8Array::new(&bytes).to_vec())
}

/// Whether a file, and not a text, is dragged.
#[must_use]
pub fn carries(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// The first file of a drop.
#[must_use]
pub fn dropped(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Whether a file is called as scenarios are.
#[must_use]
pub fn is_json(file: &File) -> bool {
    file.name().to_ascii_lowercase().ends_with(".json")
}

/// The bytes of a file, ready to be handed to the worker without a copy.
pub async fn bytes_of(file: &File) -> Option<ArrayBuffer> {
    JsFuture::from(file.array_buffer()).await.ok()?.dyn_into().ok()
}

/// A file name out of what the user calls the scenario: letters and digits stay, anything else becomes a dash:
/// "Banca: 24/7 ¿sí?" is `banca-24-7-sí.json`. By the browser, which knows the letters of all scripts anyway.
#[must_use]
pub fn file_name(name: &str, ending: &str) -> String {
    let others = RegExp::new(r"[^\p{L}\p{N}]+", "gu");
    let dashed = String::from(JsString::from(name).to_lower_case().replace_by_pattern(&others, "-"));
    let stem = match dashed.trim_matches('-') {
        "" => "relevo",
        stem => stem,
    };
    format!("{stem}.{ending}")
}
