using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>What the worklist is narrowed to, and the position of the page in it. An empty field of the filter narrows nothing.</summary>
internal sealed record WorklistFilter(PractitionerId? Practitioner, DateOnly? DueBy, string? After)
{
    public const string PractitionerField = "practitioner";
    public const string DueByField = "dueBy";
    public const string AfterField = "after";

    private const int LongestPosition = 128;

    private static readonly string[] Known = [PractitionerField, DueByField, AfterField];

    public static WorklistFilter None { get; } = new(null, null, null);

    public bool IsNarrowed => Practitioner is not null || DueBy is not null;

    public WorklistFilter FirstPage => this with { After = null };

    /// <summary>Reads the filter from a query or from the fields of a form; null if a field holds what no page of ours puts there.</summary>
    public static WorklistFilter? Read(Func<string, StringValues> valuesOf)
    {
        var filter = None;
        foreach (var field in Known)
        {
            var values = valuesOf(field);
            var narrowed = values is [{ Length: > 0 } value] ? filter.With(field, value) : filter;
            if (values.Count > 1 || narrowed is null)
            {
                return null;
            }

            filter = narrowed;
        }

        return filter;
    }

    public WorklistRequest For(ClinicId clinic, int size) => new()
    {
        Clinic = clinic,
        Practitioner = Practitioner,
        DueBy = DueBy,
        Size = size,
        ContinuationToken = After,
    };

    /// <summary>The fields as they are sent, without those that are empty.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields()
    {
        if (Practitioner is { } practitioner)
        {
            yield return new(PractitionerField, practitioner.Value);
        }

        if (DueBy is { } day)
        {
            yield return new(DueByField, day.Stored());
        }

        if (After is { } after)
        {
            yield return new(AfterField, after);
        }
    }

    /// <summary>Returns the address of the worklist with this filter.</summary>
    public string On(Site site, params KeyValuePair<string, string>[] more) =>
        site.Worklist + QueryString.Create([.. Fields().Concat(more).Select(field => new KeyValuePair<string, string?>(field.Key, field.Value))]).ToUriComponent();

    private WorklistFilter? With(string field, string value) => field switch
    {
        PractitionerField => PractitionerId.TryParse(value, null, out var practitioner) ? this with { Practitioner = practitioner } : null,
        DueByField => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && RecordLimits.Contains(day) ? this with { DueBy = day } : null,
        _ => value.Length <= LongestPosition && value.All(char.IsAscii) && !value.Any(char.IsControl) ? this with { After = value } : null,
    };
}
