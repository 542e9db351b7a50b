namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Lives on from a world by the calendar: waits, and does only what the first step asks, on the day on which it is due.</summary>
/// <param name="rules">The rules of the clinic.</param>
/// <param name="doing">How a step is done.</param>
internal sealed class Calendar(RuleBook rules, Func<NextStep, World, RuleBook, Step?> doing)
{
    private const int MostTurns = 120;

    private readonly HashSet<string> _known = [];

    /// <summary>Lives on until care has ended, or until a world from which it is known to end.</summary>
    /// <param name="world">The world to go on from.</param>
    /// <param name="abstraction">What of a world its future depends on.</param>
    /// <returns>Null if care ends; otherwise, where it does not go on.</returns>
    public string? FindDeadEnd(World world, Func<World, string> abstraction)
    {
        List<string> passed = [];
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var place = abstraction(world);
            if (world.Mine.Stage.IsEnded() || _known.Contains(place))
            {
                _known.UnionWith(passed);
                return null;
            }

            passed.Add(place);
            var evaluation = world.Evaluate(rules);
            var first = evaluation.NextSteps.FirstOrDefault();
            if (first is null || first.DueOn > world.Today)
            {
                if (Waited(world, first, evaluation.ReviewAt) is not { } later)
                {
                    return $"{world.Told}: nothing is asked for any more";
                }

                world = later;
            }
            else if (doing(first, world, rules) is { Accepted: true } step)
            {
                world = IsStill(first, step.To) ? Later(step.To, step.To.Today.AddDays(1)) : step.To with { Now = step.To.Now.AddMinutes(1) };
            }
            else
            {
                return $"{world.Told}: {first.Rule} asks for {first.Command}, which is refused";
            }
        }

        return $"{world.Told}: no end after {MostTurns} turns";
    }

    // What is asked again at once is asked again tomorrow.
    private bool IsStill(NextStep first, World world) => world.Evaluate(rules).NextSteps is [var next, ..] && (next.Command, next.Rule) == (first.Command, first.Rule);

    private static World? Waited(World world, NextStep? first, DateTimeOffset? reviewAt)
    {
        var review = reviewAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : default(DateOnly?);
        var next = first is null || review < first.DueOn ? review : first.DueOn;
        return next is { } day ? Later(world, day > world.Today ? day : world.Today.AddDays(1)) : null;
    }

    private static World Later(World world, DateOnly day) =>
        world with { Now = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero), Way = world.Way.Push($"on {day:O}") };
}
