namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Two facts that reach the clinic in one order or in the other.</summary>
internal static class Arrival
{
    /// <summary>Tells pairs of facts that mean something else when they arrive the other way round.</summary>
    /// <param name="world">The world in which they arrive.</param>
    /// <param name="letters">The letters among which the facts are.</param>
    /// <param name="rules">The rules of the clinic.</param>
    /// <param name="areClearancesLeftOut">False to count a clearance and a report of the same thing too, of which the order does matter.</param>
    public static IEnumerable<string> Differences(World world, ImmutableArray<Letter> letters, RuleBook rules, bool areClearancesLeftOut = true)
    {
        var facts = letters.Select(letter => (letter.Name, Command: letter.Command(world))).Where(fact => IsFact(fact.Command)).ToList();
        var after = facts.ConvertAll(fact => After(world, fact.Command, rules));
        for (var first = 0; first < facts.Count; first++)
        {
            for (var second = first + 1; second < facts.Count; second++)
            {
                var (one, other) = (facts[first], facts[second]);
                if (!(areClearancesLeftOut && IsClearanceOf(one.Command, other.Command))
                    && Known(after[first], other.Command, rules) is { } known
                    && Known(after[second], one.Command, rules) is { } turned
                    && known != turned)
                {
                    yield return $"{world.Told}, {one.Name} and {other.Name}: {known}, or {turned}";
                }
            }
        }
    }

    private static bool IsFact(Command? command) =>
        command is RecordScore or RecordSession or ObserveImprovement or ReportRedFlag or ClearRedFlag or ReportReaction or ResolveReaction;

    // A clearance speaks of the reports that are on record before it, and of no other.
    private static bool IsClearanceOf(Command? one, Command? other) =>
        (one, other) is (ReportRedFlag, ClearRedFlag) or (ClearRedFlag, ReportRedFlag) or (ReportReaction, ResolveReaction) or (ResolveReaction, ReportReaction);

    private static World? After(World world, Command? fact, RuleBook rules) =>
        Letter.Of("fact", _ => fact).Try(world, rules) is { Accepted: true } step ? step.To : null;

    private static string? Known(World? world, Command? next, RuleBook rules) =>
        world is not null && After(world, next, rules) is { } both ? Known(both) : null;

    private static string Known(World world)
    {
        var course = EpisodeAssessment.Of(world.Mine, world.Client, world.Policy).Course;
        return string.Join(' ', [
            course.Improvement,
            course.Doubt?.Id,
            course.FollowUpDays,
            .. course.Losses.Select(loss => loss.Day),
            .. world.Client.OpenRedFlags.SelectMany(flag => flag.Reports).Select(report => $"{report.Episode} {report.Recording.OccurredAt:O}").Order(StringComparer.Ordinal),
            .. world.Client.OpenReactions.Select(reaction => reaction.Reaction)]);
    }
}
