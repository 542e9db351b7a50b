using System.Text.Json;
using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Creates error messages that name the option that a parameter belongs to.</summary>
internal static class ParameterMessage
{
    public static string Of(AnalysisParameterException error, IEnumerable<string> options)
    {
        var parameter = error.ParamName ?? string.Empty;
        var option = "--" + JsonNamingPolicy.KebabCaseLower.ConvertName(parameter);
        var text = error.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal);
        return options.Contains(option) ? $"{option}: {text}" : $"These scores don't allow this method. {text}";
    }
}
