namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Letters that are tried together, and the clinic in which they are tried.</summary>
/// <param name="Letters">The letters.</param>
internal sealed record Alphabet(ImmutableArray<Letter> Letters)
{
    /// <summary>The policy of the clinic. Unless gaps in care are what the letters are about, none is long enough to count.</summary>
    public ClinicPolicy Policy { get; init; } = new() { GapDays = 3650 };

    /// <summary>What happens before the first choice, after a baseline and a first session.</summary>
    public ImmutableArray<Letter> First { get; init; } = [];

    /// <summary>What of a world its future depends on.</summary>
    public Func<World, string> Abstraction { get; init; } = Exhaustive.Abstraction.Of;

    /// <summary>Goes through every way that the letters lead, or as far as the first that breaks a promise.</summary>
    public Exploration Explore(RuleBook rules, string? until = null) => new Exploration(this, rules).Run(CareLetters.Begin(Policy, rules, First), until);
}
