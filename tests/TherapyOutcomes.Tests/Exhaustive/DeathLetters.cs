namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>A death that may have been somebody else's.</summary>
internal static class DeathLetters
{
    public static ImmutableArray<Letter> All { get; } =
    [
        Letter.Of("the client's death", world => world.HasDied
            ? null
            : new Discontinue { Episode = CareLetters.Mine, At = default, Actor = default, Kind = DiscontinuationKind.Died, Reason = "a call from the family" }),
        Letter.Of("the death taken back", world => world.Client.Death is { } death
            ? new Correct { Episode = CareLetters.Mine, At = default, Actor = default, What = death.Ending, Reason = "another client" }
            : null),
    ];
}
