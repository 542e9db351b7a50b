using System.Collections.Concurrent;

namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>What an exploration told, without the worlds that it went through: they would fill the memory of all tests.</summary>
/// <param name="States">Worlds that differ.</param>
/// <param name="Transitions">Steps between them.</param>
/// <param name="Sampled">Pairs of worlds of one abstraction that were compared.</param>
/// <param name="Broken">Promises that were broken, with the way that broke each.</param>
/// <param name="DeadEnds">Worlds from which no way leads to Completed.</param>
/// <param name="DeadEndsByCalendar">Worlds from which care comes to no end where only the first step is done, each on its day, with or without the client.</param>
/// <param name="DifferencesByArrival">Facts that mean something else when they arrive the other way round.</param>
/// <param name="Disagreements">What worlds of one abstraction answered differently.</param>
/// <param name="Required">Rules that were required somewhere, with the command that each named.</param>
/// <param name="Cleared">Those that went away by that command.</param>
internal sealed record Report(
    int States,
    int Transitions,
    int Sampled,
    ImmutableArray<string> Broken,
    ImmutableArray<string> DeadEnds,
    ImmutableArray<string> DeadEndsByCalendar,
    ImmutableArray<string> DifferencesByArrival,
    ImmutableArray<string> Disagreements,
    IReadOnlySet<(string Rule, string Command)> Required,
    IReadOnlySet<(string Rule, string Command)> Cleared)
{
    private const int Shown = 5;

    private static readonly ConcurrentDictionary<string, Lazy<Report>> Reports = new();

    /// <summary>Of the library as it is; each alphabet is gone through once.</summary>
    public static Report Of(string alphabet) => Reports.GetOrAdd(alphabet, static name => new Lazy<Report>(() => Explore(name))).Value;

    private static Report Explore(string alphabet)
    {
        var explored = Alphabets.ByName[alphabet].Explore(StandardRules.Book);
        return new Report(
            explored.States,
            explored.Transitions,
            explored.Collisions.Count,
            [.. explored.Broken.Select(broken => $"{broken.Key}: {broken.Value}")],
            [.. explored.DeadEnds(world => world.Mine.Stage == EpisodeStage.Completed).Select(Abstraction.Of)],
            [.. explored.DeadEndsByCalendar(Errands.Do).Take(Shown), .. explored.DeadEndsByCalendar(Errands.DoWithoutTheClient).Take(Shown)],
            [.. explored.DifferencesByArrival().Take(Shown)],
            [.. Disagreeing(Alphabets.ByName[alphabet].Letters, explored.Collisions)],
            explored.Required,
            explored.Cleared);
    }

    private static IEnumerable<string> Disagreeing(ImmutableArray<Letter> alphabet, IEnumerable<(World First, World Other)> collisions) =>
        from collision in collisions
        from letter in alphabet
        let first = Answer(letter, collision.First)
        let other = Answer(letter, collision.Other)
        where first != other
        select $"{letter.Name} in {Abstraction.Of(collision.First)}: {first} (after {collision.First.Told}), or {other} (after {collision.Other.Told})";

    // Refused or not even to be asked is the same: nothing changes.
    private static string Answer(Letter letter, World world)
    {
        if (letter.Try(world, StandardRules.Book) is not { Accepted: true } step)
        {
            return "nothing";
        }

        var evaluation = step.Decision?.Evaluation ?? step.To.Evaluate(StandardRules.Book);
        var heavy = evaluation.Findings.Where(finding => finding.Severity >= RuleSeverity.Required).Select(finding => finding.Rule.Id).Distinct();
        return $"{step.To.Mine.Stage} {string.Join(' ', heavy)}";
    }
}
