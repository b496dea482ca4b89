import Testing

@testable import DecodeStage

@Suite struct MetaPrescanTests {
    static func encodings(_ html: String) -> [TextEncoding] {
        Array(html.utf8).withUnsafeBufferPointer { MetaPrescan.encodings(in: $0) }
    }

    @Test(arguments: [
        ("<meta charset=gb2312>", [TextEncoding.gb18030]),
        ("<META CHARSET = 'Big5' >", [.big5]),
        ("<meta charset=\"utf-8\"/>", [.utf8]),
        ("<meta http-equiv=Content-Type content='text/html; charset=gbk'>", [.gb18030]),
        ("<meta content=\"text/html;charset=big5\" http-equiv=\"Content-Type\">", [.big5]),
        ("<meta\nname=a><meta/charset=gbk>", [.gb18030]),
        ("<!-- <meta charset=big5> --><meta charset=gbk>", [.gb18030]),
        ("<!--><meta charset=gbk>", [.gb18030]),
        ("<a title='<meta charset=big5>'><meta charset=gbk>", [.gb18030]),
        ("<meta charset=utf-16>", [.utf8]),
        ("<meta charset=x-user-defined>", [.windows1252]),
        ("<meta charset=utf-8><meta charset=gb2312><meta charset=gbk>", [.utf8, .gb18030]),
        ("<?xml version='1.0' encoding='gb2312'?><html>", [.gb18030]),
        ("<metax charset=gbk><meta charset=klingon><meta charset><meta", []),
        ("<meta name=a content='charset'><p>charset=gbk", []),
        ("", []), ("<", []), ("<meta ", []), ("<meta charset='gbk", [.gb18030]), ("<!-- <meta charset=gbk>", []),
    ])
    func findsWhatAPageDeclares(html: String, encodings: [TextEncoding]) {
        #expect(Self.encodings(html) == encodings)
    }

    @Test func looksFurtherThanTheStandard() {
        let far = String(repeating: "<script>x</script>", count: 300)
        #expect(Self.encodings(far + "<meta charset=gbk>") == [.gb18030])
        #expect(Self.encodings(far + far + far + far + "<meta charset=gbk>") == [])
    }
}
