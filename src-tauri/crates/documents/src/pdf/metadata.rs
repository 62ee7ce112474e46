//! What the file says of itself: title, language and the standards it declares.
//!
//! No date is written: a letter carries its own on the page, and the same letter should always be
//! the same bytes.

use lopdf::{Dictionary, Stream};

use crate::language::{Grammar, Language};
use crate::pdf::{name, text_string};

const CREATOR: &str = "Pluis";
const PRODUCER: &str = "Pluis, printpdf 0.12.8";

/// The information dictionary, in step with [`xmp`].
pub(super) fn info(title: &str) -> Dictionary {
    Dictionary::from_iter([
        ("Title", text_string(title)),
        ("Creator", text_string(CREATOR)),
        ("Producer", text_string(PRODUCER)),
    ])
}

/// The metadata packet. PDF/UA's own property must be described in it, for PDF/A knows it not.
pub(super) fn xmp(title: &str, language: Language) -> Stream {
    let title = title
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let language = language.tag();
    let packet = format!(
        r##"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"##,
        bom = '\u{feff}',
    );
    let keys = Dictionary::from_iter([("Type", name("Metadata")), ("Subtype", name("XML"))]);
    // Left as plain text, so that an archive can read it without knowing PDF.
    Stream::new(keys, packet.into_bytes()).with_compression(false)
}
