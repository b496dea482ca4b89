// swift-tools-version:6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A stage: one target, one folder, in the order of the data.
///
/// None imports another.
func stage(_ name: String, _ folder: String, _ extra: [Target.Dependency] = []) -> Target {
    .target(
        name: name,
        dependencies: ["PipelineCore", "NewsModel"] + extra,
        path: "Sources/Stages/\(folder)",
        swiftSettings: strict
    )
}

/// The tests of a target, in the folder of the same name.
func tests(
    _ name: String,
    _ folder: String? = nil,
    _ extra: [Target.Dependency] = [],
    exclude: [String] = []
) -> Target {
    let common: [String] = [name] + ["PipelineCore", "PipelineTesting", "NewsModel"].filter { $0 != name }
    return .testTarget(
        name: "\(name)Tests",
        dependencies: common.map { .byName(name: $0) } + extra,
        path: "Tests/\(folder ?? name)",
        exclude: exclude,
        swiftSettings: strict
    )
}

let package = Package(
    name: "sluice",
    products: [
        .executable(name: "sluice", targets: ["sluice"]),
        .library(name: "PipelineCore", targets: ["PipelineCore"]),
        .library(name: "PipelineRuntime", targets: ["PipelineRuntime"]),
        .library(name: "PipelineTesting", targets: ["PipelineTesting"]),
        .library(
            name: "NewsStages",
            targets: [
                "NewsModel", "FetchStage", "DecodeStage", "ParseStage", "RepairStage", "ExtractStage", "LoadStage",
            ]
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // C libraries: a module map and a thin shim, one importing target each.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // Tables in the binary, by #embed.
        .target(name: "CTextData", exclude: ["data"]),

        // The contract: no I/O.
        .target(name: "PipelineCore", swiftSettings: strict),
        .target(name: "NewsModel", swiftSettings: strict),
        .target(name: "ChineseText", dependencies: ["CTextData"], swiftSettings: strict),

        // The stages.
        stage("FetchStage", "1-Fetch", ["CCurl", "CZlib"]),
        stage("DecodeStage", "2-Decode", ["CTextData"]),
        stage("ParseStage", "3-Parse", ["CLibXML2"]),
        stage("RepairStage", "4-Repair", ["ChineseText", "CTextData"]),
        stage("ExtractStage", "5-Extract", ["ChineseText", "CTextData"]),
        stage(
            "LoadStage",
            "6-Load",
            [
                "ChineseText", "CPostgres", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),

        // Trains the model for names; nothing of it runs in a pipeline.
        .target(name: "ModelTraining", dependencies: ["ExtractStage", "ChineseText"], swiftSettings: strict),

        // Execution and test kit.
        .target(name: "PipelineRuntime", dependencies: ["PipelineCore"], swiftSettings: strict),
        .target(
            name: "PipelineTesting",
            dependencies: ["PipelineCore", "NewsModel", "FetchStage"],
            swiftSettings: strict
        ),

        // Composition: where everything meets.
        .target(
            name: "Pipelines",
            dependencies: [
                "PipelineCore", "PipelineRuntime", "NewsModel",
                "FetchStage", "DecodeStage", "ParseStage", "RepairStage", "ExtractStage", "LoadStage",
            ],
            path: "pipelines",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "sluice",
            dependencies: [
                "Pipelines", "PipelineCore", "PipelineRuntime", "NewsModel", "ChineseText", "ModelTraining",
                "FetchStage", "DecodeStage", "ParseStage", "RepairStage", "ExtractStage", "LoadStage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "sluice-bench",
            dependencies: [
                "PipelineCore", "PipelineRuntime", "NewsModel", "DecodeStage", "ParseStage", "RepairStage",
                "ExtractStage",
            ],
            swiftSettings: strict
        ),
        // Damaged pages by the million; scripts/fuzz builds it under the address sanitizer.
        .executableTarget(
            name: "sluice-fuzz",
            dependencies: ["PipelineTesting", "NewsModel", "DecodeStage", "ParseStage"],
            swiftSettings: strict
        ),

        tests("PipelineCore"),
        tests("NewsModel"),
        tests("ChineseText"),
        tests("FetchStage", "Stages/1-Fetch"),
        tests("DecodeStage", "Stages/2-Decode"),
        tests("ParseStage", "Stages/3-Parse"),
        tests("RepairStage", "Stages/4-Repair"),
        tests("ExtractStage", "Stages/5-Extract"),
        tests("ModelTraining", nil, ["ExtractStage"]),
        tests(
            "LoadStage",
            "Stages/6-Load",
            [.product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Fixtures"]
        ),
        tests("PipelineRuntime"),
        tests("PipelineTesting"),
        tests(
            "Pipelines",
            nil,
            ["FetchStage", "DecodeStage", "ParseStage", "RepairStage", "ExtractStage", "LoadStage", "PipelineRuntime"]
        ),
        tests(
            "sluice",
            nil,
            ["PipelineRuntime", "LoadStage", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        tests("sluice-fuzz"),
    ],
    swiftLanguageModes: [.v6]
)
