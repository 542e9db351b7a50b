using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Says which red flags and reactions of a client are open, in whichever episode. Those that must stay private are left out.</summary>
internal static class OpenMatters
{
    public static ImmutableArray<string> Of(ClientRecord client, DashboardWords words) =>
    [
        .. client.OpenRedFlags.Where(flag => !flag.IsProtective).Select(flag => words.With(
            "episodes.open.flag", words.Find($"choices.redFlagId.{flag.Flag.Value}") ?? flag.Flag.Value, words.Day(flag.Recording.Day), flag.Episode.Value)),
        .. client.OpenReactions.Select(reaction => words.With("episodes.open.reaction", words.Day(reaction.Recording.Day), reaction.Episode.Value)),
    ];
}
