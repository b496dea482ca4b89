/// The name of a type without its generic arguments: `FetchPage` for `FetchPage<Curl>`.
package func typeName(of type: Any.Type) -> String {
    let full = String(describing: type)
    return full.firstIndex(of: "<").map { String(full[..<$0]) } ?? full
}
