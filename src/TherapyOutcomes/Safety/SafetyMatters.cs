using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Safety;

/// <summary>Finds the open red flags and the open major reactions of a client.</summary>
internal static class SafetyMatters
{
    private const string Physician = "physician";

    /// <summary>Returns everything that is open in any of the client's episodes.</summary>
    public static IEnumerable<SafetyMatter> Of(RuleContext context)
    {
        foreach (var flag in context.Client.OpenRedFlags)
        {
            yield return Of(flag, context);
        }

        foreach (var reaction in context.Client.OpenReactions)
        {
            if (SafetyHolds.IsMajor(reaction, context.Policy, context.Now))
            {
                yield return Of(reaction, context);
            }
        }
    }

    private static SafetyMatter Of(OpenRedFlag flag, RuleContext context)
    {
        var (urgency, dueOn) = OpenFlagUrgency.Of(flag, context.Client, context.Policy);
        IReadOnlyList<EpisodeId> episodes = [.. flag.Reports.Select(report => report.Episode).Distinct()];
        return new SafetyMatter
        {
            Name = flag.Flag.Value,
            Flag = flag.Flag,
            Episodes = episodes,
            IsOwn = episodes.Contains(context.Episode.Id),
            Urgency = urgency,
            Since = flag.Recording.OccurredAt,
            LastReported = flag.Reports[^1].Recording.OccurredAt,
            NewestReport = flag.Reports[^1].Recording.AsFact,
            Day = flag.Recording.Day,
            DueOn = dueOn,
            ReferTo = RedFlagCatalog.TryGet(flag.Flag, out var known) ? known.ReferTo : Physician,
            IsProtective = flag.IsProtective,
        };
    }

    private static SafetyMatter Of(OpenReaction reaction, RuleContext context) => new()
    {
        Name = reaction.Reaction.Value,
        Episodes = [reaction.Episode],
        IsOwn = reaction.Episode == context.Episode.Id,
        Urgency = Urgency.Urgent,
        Since = reaction.Recording.OccurredAt,
        LastReported = reaction.Recording.OccurredAt,
        NewestReport = reaction.Recording.AsFact,
        Day = reaction.Recording.Day,
        DueOn = ReferralDue.On(reaction.Course.MajorSince(reaction.Recording.Day, context.Policy), Urgency.Urgent),
        ReferTo = Physician,
    };
}
