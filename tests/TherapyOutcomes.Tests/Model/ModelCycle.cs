namespace TherapyOutcomes.Tests.Model;

/// <summary>The present time in care: since the opening, or since care was last resumed.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="FirstSession">Its first session, if there was one.</param>
internal sealed record ModelCycle(DateOnly Start, Dated<Session>? FirstSession)
{
    /// <summary>The present cycle by the facts on record.</summary>
    public static ModelCycle Of(ModelHistory history)
    {
        DateOnly start = StartOf(history);
        return new(start, ModelRecord.Of<Session>(history).FirstOrDefault(s => s.Day >= start));
    }

    private static DateOnly StartOf(ModelHistory history)
    {
        IReadOnlyList<Dated<Resumed>> resumes = ModelRecord.Of<Resumed>(history);
        if (resumes.Count == 0)
        {
            return DateOnly.MinValue;
        }

        Dated<Resumed> newest = resumes[^1];
        ModelGap? gap = ModelGaps.Newest(history, newest.Moment);
        bool alreadyResumed = gap is not null && resumes.SkipLast(1).Any(r => r.Day >= gap.To);
        if (gap is null || alreadyResumed)
        {
            return newest.Day;
        }

        Dated<Session>? back = ModelRecord.Of<Session>(history).FirstOrDefault(s => s.Day >= gap.To && s.At <= newest.At);
        return back?.Day ?? newest.Day;
    }
}
