using System.Globalization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Load.Crashes;

namespace TherapyOutcomes.Load.Races;

/// <summary>All callers submit the very same command.</summary>
internal sealed class RepeatRace(Racer racer)
{
    public async Task RunAsync(int round, int writer)
    {
        Racer.Stagger();
        var command = new RecordScore
        {
            Episode = Visits.EpisodeOf(0, round % Competition.Episodes),
            Measure = new("ODI"),
            Value = 40,
            At = racer.Clock.Now,
            Actor = new("pat"),
            CommandId = new(string.Create(CultureInfo.InvariantCulture, $"same-{round}")),
        };
        var answer = await racer.Service.SubmitAsync(command);
        Lines.Write($"{answer.Outcome} {(answer.IsRepeat ? "repeat" : "first")} {string.Join(' ', answer.Events.Select(recorded => recorded.Metadata.EventId))}".TrimEnd());
    }
}
