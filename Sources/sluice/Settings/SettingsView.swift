import NewsModel
import PipelineCore
import PipelineRuntime
import Pipelines

/// Each setting of a run of a pipeline, and where it comes from: flag, variable, pipeline or the program itself.
struct SettingsView {
    let settings: RunSettings
    let pipeline: any NewsPipeline.Type
    let environment: [String: String]

    var rows: [[String]] {
        Setting.all.map { setting in
            let (values, origin) = values(of: setting)
            let shown = values.map { $0.maskingSecrets(of: setting.variable) }.joined(separator: " ")
            return ["--\(setting.name)", setting.variable, shown.isEmpty ? "-" : shown, origin]
        }
    }

    /// The variables that look like settings and are none.
    var unknown: [String] {
        let known = Set(Setting.all.map(\.variable))
        return environment.keys.filter {
            $0.hasPrefix("SLUICE_") && !$0.hasPrefix("SLUICE_TEST_") && !known.contains($0)
        }
        .sorted()
    }

    private func values(of setting: Setting) -> ([String], String) {
        if setting.name == "pipeline" { return ([pipeline.pipelineName], "argument") }
        if let values = setting.values(in: settings.arguments) { return (values, "flag") }
        if let found = settings.variables.first(where: { $0.setting == setting }) { return (found.values, "variable") }
        switch setting.name {
        case "to": return (["\(pipeline.defaultTarget)"], "pipeline")
        case "jobs": return (["\(pipeline.init(PipelineSettings()).runner.width.count)"], "pipeline")
        default: return (setting.isSwitch ? ["no"] : setting.builtIn.map { [$0] } ?? [], "built-in")
        }
    }
}
