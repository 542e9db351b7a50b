using System.Globalization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Measures.Recording;

/// <summary>Checks a score against its measure and scores item answers.</summary>
internal static class ScoreInput
{
    public static void Check(RecordScore record, ClinicPolicy policy, InputCheck check)
    {
        if (!TryMeasure("measure", record.Measure, policy, check, out var measure))
        {
            return;
        }

        if (record.Value is null == record.Items is null)
        {
            check.Fail(ErrorCodes.FieldsConflict, "value", Unscored("A score needs either a value or items.", record, measure), "exactly one of value, items");
        }
        else if (record.Value is not null && measure.NeedsItems)
        {
            check.Fail(ErrorCodes.ItemsInvalid, "items", "This measure must be recorded by its items, because some answers need a closer look.", measure.Scoring!.Allowed);
        }
        else if (record.Value is { } value)
        {
            CheckValue("value", value, measure, check);
        }
        else if (measure.Scoring is null)
        {
            check.Fail(ErrorCodes.ItemsInvalid, "items", "This measure is recorded as a value only.", $"value: {measure.Allowed}");
        }
        else if (record.HasTicks && measure.Scoring is not CountOfTicks)
        {
            check.Fail(ErrorCodes.ItemsInvalid, "items", "The items of this measure are numbers, not true or false.", measure.Scoring.Allowed);
        }
        else if (!measure.Scoring.TryScore(record.Items!.Value.AsSpan(), out var score, out var problem))
        {
            check.Fail(ErrorCodes.ItemsInvalid, "items", Unscored(problem, record, measure), measure.Scoring.Allowed);
        }
        else if (score < measure.Low || score > measure.High)
        {
            check.Fail(ErrorCodes.ItemsInvalid, "items", "The items add up to a score that the measure can't have. Check how the clinic's own measure is scored.", measure.Allowed);
        }
    }

    // A safety-relevant answer counts regardless of the total, so it must not be lost along with a form that can't be scored.
    private static string Unscored(string problem, RecordScore record, Measure measure) =>
        FlagsOf(record, measure).ToList() is [var flag, ..]
            ? $"{problem} One of the answers is a safety concern: report-red-flag {flag} now."
            : problem;

    public static bool TryMeasure(string field, MeasureId id, ClinicPolicy policy, InputCheck check, out Measure measure)
    {
        if (policy.Measures.TryGet(id, out measure!))
        {
            return true;
        }

        var meant = policy.Measures.FirstOrDefault(known => AreAlike(known.Id.Value, id.Value))?.Id.Value;
        check.Fail(
            ErrorCodes.MeasureUnknown,
            field,
            meant is null ? "The clinic has no such measure." : $"The clinic has no such measure. Did you mean {meant}?",
            string.Join(", ", policy.Measures.Select(known => known.Id)));
        return false;
    }

    // People write nprs, HIT6 and Koos Pain.
    private static bool AreAlike(string known, string written) => string.Equals(Letters(known), Letters(written), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string id) => string.Concat(id.Where(char.IsLetterOrDigit));

    public static void CheckValue(string field, decimal value, Measure measure, InputCheck check)
    {
        if (!measure.Allows(value))
        {
            var hint = measure.LooksLikeRawSum(value) ? " No T-score of this measure is; this looks like a raw sum. Record the T-score that its table gives." : "";
            check.Fail(ErrorCodes.ValueOutOfRange, field, $"{value.ToString(CultureInfo.InvariantCulture)} is out of range.{hint}", measure.Allowed);
        }
    }

    public static void CheckReplacement(string field, decimal value, Measure measure, InputCheck check)
    {
        if (measure.NeedsItems)
        {
            check.Fail(ErrorCodes.FieldsConflict, field, "This measure is recorded by its items. Take the score back and record it again.", "no replacement");
        }
        else
        {
            CheckValue(field, value, measure, check);
        }
    }

    public static decimal ValueOf(RecordScore record, Measure measure)
    {
        if (record.Value is { } value)
        {
            return value;
        }

        measure.Scoring!.TryScore(record.Items!.Value.AsSpan(), out var score, out _);
        return score;
    }

    /// <summary>Returns the red flags that the answers raise.</summary>
    public static IEnumerable<RedFlagId> FlagsOf(RecordScore record, Measure measure)
    {
        foreach (var item in measure.SafetyItems)
        {
            if (record.Items is { } items && item.IsPositive(items.AsSpan()))
            {
                yield return item.Flag;
            }
        }
    }
}
