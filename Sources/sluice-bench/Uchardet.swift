import Foundation

/// The charset detector of Mozilla, the peer of detection; loaded if the machine has it.
struct Uchardet {
    private typealias New = @convention(c) () -> OpaquePointer?
    private typealias Handle = @convention(c) (OpaquePointer?, UnsafePointer<CChar>?, Int) -> CInt
    private typealias Act = @convention(c) (OpaquePointer?) -> Void
    private typealias Name = @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>?

    private let new: New
    private let handle: Handle
    private let end: Act
    private let delete: Act
    private let name: Name

    init?() {
        guard let library = dlopen("libuchardet.so.0", RTLD_NOW) else { return nil }
        guard let new = dlsym(library, "uchardet_new"), let handle = dlsym(library, "uchardet_handle_data"),
            let end = dlsym(library, "uchardet_data_end"), let delete = dlsym(library, "uchardet_delete"),
            let name = dlsym(library, "uchardet_get_charset")
        else { return nil }
        self.new = unsafeBitCast(new, to: New.self)
        self.handle = unsafeBitCast(handle, to: Handle.self)
        self.end = unsafeBitCast(end, to: Act.self)
        self.delete = unsafeBitCast(delete, to: Act.self)
        self.name = unsafeBitCast(name, to: Name.self)
    }

    /// The name of the charset, empty if it knows none.
    func charset(of bytes: [UInt8]) -> String {
        let detector = new()
        defer { delete(detector) }
        bytes.withUnsafeBytes { _ = handle(detector, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
        end(detector)
        return name(detector).map { String(cString: $0) } ?? ""
    }
}
