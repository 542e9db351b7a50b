using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Puts what is wrong with a form into words, at the field where it belongs.</summary>
/// <param name="command">The name of the form's command.</param>
/// <param name="fields">The fields of the form.</param>
/// <param name="values">What stands in them.</param>
/// <param name="words">The words of the page.</param>
internal sealed partial class FormErrors(string command, ImmutableArray<FormField> fields, FormValues values, DashboardWords words)
{
    public ImmutableArray<FormTrouble> Of(FormReading reading) =>
        [.. reading.Wrong.Select(path => new FormTrouble(path, words[$"forms.error.{FieldAt(fields, path)!.Kind}"]))];

    public FormTrouble Of(CommandError error, FormReading reading)
    {
        var field = error.Field is { } name ? Nearest(fields, reading.PathOf(name)) : null;
        if (field is not null && Missing(error, field) is { } missing)
        {
            return new FormTrouble(field.Path, missing);
        }

        var text = words.Find($"forms.error.{error.Code}.{command}.{error.Field}")
            ?? words.Find($"forms.error.{error.Code}.{field?.Kind}")
            ?? words.Find($"forms.error.{error.Code}")
            ?? words["forms.error.other"];
        return new FormTrouble(field?.Path, Allowed(error, field, words) is { } allowed ? $"{text} {allowed}" : text);
    }

    /// <summary>Puts the refusals of rules into words, each at the field that its inputs name, if they name one.</summary>
    public static ImmutableArray<FormTrouble> Of(Answer answer, ImmutableArray<FormField> fields, IMessageFormatter messages) =>
    [
        .. answer.Findings
            .Where(finding => finding.Severity == RuleSeverity.Forbidden)
            .Select(finding => new FormTrouble(Place(finding, fields), finding.InWords(messages), finding.Rule.Id)),
    ];

    /// <summary>Returns what is allowed in a field, to be said before anything is wrong; null if nothing is to be said.</summary>
    public static string? Limits(FormField field, DashboardWords words) => field switch
    {
        { Low: { } low, High: { } high, Kind: FieldKind.Number } when high < 1_000_000 =>
            words.With(field.IsWhole ? "forms.whole-range" : "forms.range", Number(low, words), Number(high, words)),
        _ => null,
    };

    // What is blank or empty is missing, whatever programs call it.
    private string? Missing(CommandError error, FormField field) =>
        error.Code is not (ErrorCodes.FieldMissing or ErrorCodes.ValueOutOfRange or ErrorCodes.ValueUnknown) || field.All().Any(one => values.Several(one.Path).Any(text => !string.IsNullOrWhiteSpace(text)))
            ? null
            : words[field.Kind switch
            {
                FieldKind.Choices => "forms.error.tick-one",
                FieldKind.List or FieldKind.Groups or FieldKind.Numbers or FieldKind.Items => "forms.error.give-one",
                FieldKind.Choice or FieldKind.YesNo => "forms.error.choose-one",
                _ => "forms.error.TO1006",
            }];

    private static string? Place(Finding finding, ImmutableArray<FormField> fields) =>
        finding.Rule.Id is "REC005" or "PLN002" && fields.FirstOrDefault(field => field.Name is "reason") is { } reason ? reason.Path
        : finding.Evidence.Select(evidence => fields.FirstOrDefault(field => field.Kind != FieldKind.NewId && field.Path == evidence.Name)).FirstOrDefault(field => field is not null)?.Path;

    private static string? Allowed(CommandError error, FormField? field, DashboardWords words)
    {
        if (error.Code is not (ErrorCodes.ValueOutOfRange or ErrorCodes.TextTooLong or ErrorCodes.ValueKindWrong) || field is null)
        {
            return null;
        }

        return Limits(field, words)
            ?? (field.MaxLength is { } most ? words.With("forms.longest", most)
            : error.Allowed is { } allowed && Range().Match(allowed) is { Success: true } range
                ? words.With(allowed.StartsWith("a whole", StringComparison.Ordinal) ? "forms.whole-range" : "forms.range", Plain(range.Groups[1].Value, words), Plain(range.Groups[2].Value, words))
                : null);
    }

    private static string Plain(string number, DashboardWords words) => Number(decimal.Parse(number, CultureInfo.InvariantCulture), words);

    private static string Number(decimal number, DashboardWords words) => number.ToString("0.###", words.Culture);

    private static FormField? Nearest(ImmutableArray<FormField> fields, string path)
    {
        for (var shown = path; shown.Length > 0; shown = Shorter(shown))
        {
            if (FieldAt(fields, shown) is { } field)
            {
                return field;
            }
        }

        return null;
    }

    private static string Shorter(string path) => path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];

    private static FormField? FieldAt(ImmutableArray<FormField> fields, string path) => fields
        .SelectMany(field => field.Kind == FieldKind.Groups
            ? Enumerable.Range(0, FormSchema.Rows).SelectMany(index => field.Row(index)).SelectMany(inner => inner.All()).Prepend(field)
            : field.All())
        .FirstOrDefault(field => field.Path == path);

    [GeneratedRegex(@"(-?[0-9.]+) to (-?[0-9.]+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();
}
