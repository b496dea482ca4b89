import Testing

struct LabelledFileTests {}
