using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Caseload;

/// <summary>Writes numbers and choices for readers of a page.</summary>
internal static class CaseloadWords
{
    /// <summary>A figure, with the decimal sign of the language.</summary>
    public static string Number(DashboardWords words, decimal number) => number.ToString("0.####", words.Culture);

    /// <summary>The words for a value, such as a stage.</summary>
    public static string Of<T>(DashboardWords words, T value)
        where T : struct, Enum => words[$"caseload.{typeof(T).Name}.{value}"];

    /// <summary>The words for a profession. What a clinic calls otherwise is shown as it was recorded.</summary>
    public static string Profession(DashboardWords words, Term kind)
    {
        var plain = kind.Value.ToLowerInvariant().Replace('-', ' ').Replace('_', ' ');
        return words.Find($"caseload.profession.{plain}") ?? plain;
    }
}
