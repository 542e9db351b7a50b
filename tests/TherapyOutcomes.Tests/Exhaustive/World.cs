namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Two episodes of one client, the client's record and the clock: all that a decision can depend on here.</summary>
internal sealed record World(Episode Mine, Episode Other, ClientRecord Client, DateTimeOffset Now)
{
    public DecisionContext Context(ClinicPolicy policy, RuleBook rules) => new() { Client = Client, Policy = policy, Rules = rules, Now = Now };

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public World With(Episode episode) => episode.Id == Mine.Id ? this with { Mine = episode } : this with { Other = episode };

    public Episode Find(EpisodeId id) => id == Mine.Id ? Mine : Other;
}
