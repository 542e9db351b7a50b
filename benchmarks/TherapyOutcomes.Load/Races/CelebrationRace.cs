using System.Globalization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Load.Races;

/// <summary>
/// A client's first red flag against the celebrations of the client's other episodes. The test has brought each of them to the point
/// where it may be celebrated.
/// </summary>
internal sealed class CelebrationRace(Racer racer)
{
    public async Task RunAsync(int round, int writer)
    {
        Racer.Stagger();
        var isFlag = (racer.Number, writer) == (0, 0);
        Command command = isFlag
            ? new ReportRedFlag { Episode = EpisodeOf(round, "flag"), Flag = new("dvt"), Detail = "swollen", At = racer.Clock.Now, Actor = TestEpisode.Therapist, CommandId = new("flag") }
            : new Celebrate
            {
                Episode = EpisodeOf(round, string.Create(CultureInfo.InvariantCulture, $"{racer.Number}-{writer}")),
                Kind = CelebrationKind.Card,
                Message = "Well done!",
                Audience = CelebrationAudience.Private,
                At = racer.Clock.Now,
                Actor = TestEpisode.Therapist,
                CommandId = new("celebrate"),
            };
        var answer = await racer.Service.SubmitAsync(command);
        Lines.Write($"{answer.Outcome} {command.CommandId} {command.Record.Id} {(answer.Findings.IsEmpty ? "" : answer.Findings[0].MessageKey)}".TrimEnd());
    }

    private static EpisodeId EpisodeOf(int round, string name) => new(string.Create(CultureInfo.InvariantCulture, $"e{round}-{name}"));
}
