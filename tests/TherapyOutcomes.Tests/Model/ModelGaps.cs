namespace TherapyOutcomes.Tests.Model;

/// <summary>A time without care, from its first to its last day.</summary>
internal sealed record ModelGap(DateOnly From, DateOnly To);

/// <summary>Times without care: 90 days or more between neighbouring days out of the opening, resumes and sessions.</summary>
internal static class ModelGaps
{
    private const int GapDays = 90;

    /// <summary>
    /// The newest gap when someone asks at a moment. The time from the last visit to the day that is asked about can be
    /// one, and days under maintenance count as days in care.
    /// </summary>
    public static ModelGap? Newest(ModelHistory history, ModelMoment asked)
    {
        DateOnly askedDay = history.Day(asked.At);
        IReadOnlyList<DateOnly> days = [.. DaysInCare(history, asked).Append(askedDay).Where(d => d <= askedDay).Distinct().Order()];
        return days.Zip(days.Skip(1), (from, to) => new ModelGap(from, to))
            .LastOrDefault(g => g.To.DayNumber - g.From.DayNumber >= GapDays);
    }

    private static IEnumerable<DateOnly> DaysInCare(ModelHistory history, ModelMoment asked)
    {
        yield return history.Day(history.Opened);
        IReadOnlyList<Dated<ModelFact>> facts = ModelRecord.Facts(history);
        foreach (Dated<ModelFact> fact in facts.Where(f => f.Moment.IsBefore(asked)))
        {
            if (fact.Fact is Session or Resumed)
            {
                yield return fact.Day;
            }
            else if (fact.Fact is MaintenanceAgreed agreed)
            {
                Dated<ModelFact>? end = facts.FirstOrDefault(f => fact.Moment.IsBefore(f.Moment)
                    && f.Fact is (Discharged or PlanAdjusted { SessionsPerWeek: not null }));
                DateOnly last = end is not null && end.Day <= agreed.Until ? end.Day.AddDays(-1) : agreed.Until;
                for (DateOnly day = fact.Day; day <= last; day = day.AddDays(1))
                {
                    yield return day;
                }
            }
        }
    }
}
