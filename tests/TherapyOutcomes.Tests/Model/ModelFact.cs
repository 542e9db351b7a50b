namespace TherapyOutcomes.Tests.Model;

/// <summary>Something that happened at an instant. It may be recorded late; the list of facts has the order of recording.</summary>
internal abstract record ModelFact(DateTimeOffset At);

/// <summary>A massage session.</summary>
internal sealed record Session(DateTimeOffset At, string Id) : ModelFact(At);

/// <summary>A score of a measure.</summary>
internal sealed record Score(DateTimeOffset At, string Id, string Measure, decimal Value) : ModelFact(At);

/// <summary>The client's own word, as observed: better (holds) or not.</summary>
internal sealed record Observation(DateTimeOffset At, string Id, bool Holds) : ModelFact(At);

/// <summary>A check-in about how the client experiences the care.</summary>
internal sealed record CheckIn(DateTimeOffset At) : ModelFact(At);

/// <summary>A new plan; without a number it keeps the earlier frequency and any maintenance.</summary>
internal sealed record PlanAdjusted(DateTimeOffset At, decimal? SessionsPerWeek) : ModelFact(At);

/// <summary>The plan stays as it is.</summary>
internal sealed record PlanConfirmed(DateTimeOffset At) : ModelFact(At);

/// <summary>Maintenance visits, through the last day of <paramref name="Until"/>.</summary>
internal sealed record MaintenanceAgreed(DateTimeOffset At, int EveryWeeks, DateOnly Until) : ModelFact(At);

/// <summary>No further sessions are planned.</summary>
internal sealed record Discharged(DateTimeOffset At, DateOnly? CheckOn) : ModelFact(At);

/// <summary>The client's wish; null leaves the earlier wish as it was.</summary>
internal sealed record Preference(DateTimeOffset At, bool? Questionnaires, bool? Contact) : ModelFact(At);

/// <summary>An earlier fact was wrong: a score gets another value, or (null) the fact is taken back.</summary>
internal sealed record Corrected(DateTimeOffset At, string What, decimal? Replacement) : ModelFact(At);

/// <summary>Care goes on: a new cycle with a new baseline.</summary>
internal sealed record Resumed(DateTimeOffset At) : ModelFact(At);
