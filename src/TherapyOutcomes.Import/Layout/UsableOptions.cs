using TherapyOutcomes.Import.Times;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Import.Layout;

/// <summary>Refuses options that can't be used, or that would have no effect without anyone noticing.</summary>
internal static class UsableOptions
{
    private const decimal LargestFactor = 1e6m;

    /// <summary>Checks the options by themselves.</summary>
    /// <exception cref="FileRefusedException">An option can't be used, or contradicts another one.</exception>
    public static void Require(ScoreFileOptions options)
    {
        RequireYear(options, nameof(options.Start), options.Start);
        RequireYear(options, nameof(options.AsOf), options.AsOf);
        RequireYear(options, nameof(options.Today), options.Today);
        if (Math.Abs(options.Multiply) is 0 or > LargestFactor or < 1 / LargestFactor)
        {
            throw Refused(options, nameof(options.Multiply), "a number other than 0, from 0.000001 to 1000000");
        }

        if (options.MeasureNames.Values.Where(id => !options.Measures.TryGet(id, out _)).Select(id => (MeasureId?)id).FirstOrDefault() is { } unknown)
        {
            throw new FileRefusedException(ProblemKind.Option, $"{options.NameOf(nameof(options.MeasureNames))}: the measure {unknown} is not known.");
        }

        if (options.Items.IsEmpty)
        {
            _ = options.LowestItem is null ? 0 : throw Refused(options, nameof(options.LowestItem), $"given together with {options.NameOf(nameof(options.Items))}");
            return;
        }

        RequireItems(options);
    }

    private static void RequireItems(ScoreFileOptions options)
    {
        if (options.Measure is not { } id)
        {
            throw new FileRefusedException(ProblemKind.Option, $"{options.NameOf(nameof(options.Measure))} is missing: the measure that scores the items.");
        }

        if (options.Multiply != 1)
        {
            throw new FileRefusedException(ProblemKind.Option, $"{options.NameOf(nameof(options.Multiply))} has no effect on items, because the measure scores them. Leave it out.");
        }

        if (options.LowestItem is not null && options.Measures.TryGet(id, out var measure) && measure.Scoring is not null and not QuestionnaireScoring)
        {
            throw new FileRefusedException(ProblemKind.Option, $"{options.NameOf(nameof(options.LowestItem))} has no effect on {id}. Leave it out, and write the items as the instrument codes them.");
        }
    }

    private static void RequireYear(ScoreFileOptions options, string property, DateOnly? day)
    {
        if (day is { Year: < TimeColumn.FirstYear or > TimeColumn.LastYear })
        {
            throw Refused(options, property, $"a day from {TimeColumn.FirstYear} on");
        }
    }

    private static FileRefusedException Refused(ScoreFileOptions options, string property, string allowed) =>
        new(ProblemKind.Option, $"{options.NameOf(property)} must be {allowed}.");
}
