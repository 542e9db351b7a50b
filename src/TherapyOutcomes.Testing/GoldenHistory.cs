using System.Collections.Immutable;

namespace TherapyOutcomes.Testing;

/// <summary>Represents a ready-made history for trying out a host's screens, rules and stores.</summary>
public sealed record GoldenHistory
{
    internal GoldenHistory(string name, string shows, EpisodeStage endsIn, GivenEpisode history) =>
        (Name, Shows, EndsIn, History) = (name, shows, endsIn, history);

    /// <summary>The name of the history.</summary>
    public string Name { get; init; }

    /// <summary>A description of what the history shows.</summary>
    public string Shows { get; init; }

    /// <summary>The stage in which the history ends.</summary>
    public EpisodeStage EndsIn { get; init; }

    /// <summary>The history itself.</summary>
    public GivenEpisode History { get; init; }

    /// <summary>All ready-made histories.</summary>
    public static ImmutableArray<GoldenHistory> All { get; } =
    [
        new("in care", "Opened, measured and treated; nothing to report yet.", EpisodeStage.Treating, Given.Episode()),
        new("improved", "Better beyond measurement error and meaningfully so; the note is due.", EpisodeStage.Documenting, Given.Episode().Improved()),
        new("documented", "The note is signed; follow-ups must show that it lasts.", EpisodeStage.Monitoring, Given.Episode().Documented()),
        new("sustained", "Lasted four weeks; the plan is due for review.", EpisodeStage.Adjusting, Given.Episode().Sustained()),
        new("celebrated", "All the way to the end.", EpisodeStage.Completed, Given.Episode().Celebrated()),
        new("relapse", "The gain was lost before it was sustained.", EpisodeStage.Treating, Given.Episode().Documented().GainLost()),
        new("flare-up", "Lost and back within two weeks: the same improvement, and its note still counts.", EpisodeStage.Monitoring, Given.Episode().Documented().GainLost().GainRegained()),
        new("recurrence", "The gain was lost after it had been sustained.", EpisodeStage.Treating, Given.Episode().Sustained().GainLost()),
        new("held", "A red flag stops everything until another clinician clears it.", EpisodeStage.Monitoring, Given.Episode().Documented().WithRedFlag()),
        new("major reaction", "Worse after a session: everything waits.", EpisodeStage.Monitoring, Given.Episode().Documented().WithReaction()),
        new("concern", "Ready to celebrate, but the client has a concern.", EpisodeStage.Celebrating, Given.Episode().ReferralSettled().WithConcern()),
        new(
            "referral",
            "Referred with the client's consent, and waiting for an answer.",
            EpisodeStage.Celebrating,
            Given.Episode().ClientInformed().WithConsent(DisclosureScope.Identity, DisclosureScope.Scores)
                .Then("a referral proposed", care => care.ProposeReferral())
                .Then("sent", care => care.SendReferral(scope: [DisclosureScope.Scores]))),
        new(
            "emergency",
            "Referred in an emergency without consent; the client must be told.",
            EpisodeStage.Monitoring,
            Given.Episode().Documented().WithRedFlag("cauda-equina")
                .Then("an emergency referral proposed", care => care.ProposeReferral(urgency: Urgency.Emergency))
                .Then("sent", care => care.SendReferral(scope: [DisclosureScope.RedFlags]))),
        new("discontinued", "The client moved away; care can be resumed.", EpisodeStage.Discontinued, Given.Episode().Documented().Discontinued()),
        new("resumed", "Came back after the end: a new cycle.", EpisodeStage.Treating, Given.Episode().Celebrated().DaysLater(60).Resumed()),
    ];

    /// <summary>Returns the ready-made history with a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">No history has that name.</exception>
    public static GoldenHistory Find(string name) =>
        All.FirstOrDefault(history => history.Name == name)
        ?? throw new ArgumentException($"There is no golden history of that name. The names are: {string.Join(", ", All.Select(history => history.Name))}.", nameof(name));
}
