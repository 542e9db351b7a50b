using CsCheck;
using TherapyOutcomes.Tests.Properties;

namespace TherapyOutcomes.Tests.Limits;

/// <summary>Histories drawn by chance, many of whose dates and numbers are at the edge of what a record can hold, in clinics around the world.</summary>
[Trait("Speed", "Slow")]
public sealed class ExtremeHistoryTests
{
    private static readonly string[] TimeZones = ["Etc/UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu", "Europe/Amsterdam", "America/St_Johns"];

    // The sequences are of one client's care. These add the commands with most dates.
    private static readonly ImmutableArray<Command> Dated =
    [
        .. WholeCare.Commands.Where(command => command is SetEducationRequirement or RecordEducation or GrantConsent or Disclose),
        new RecordMissed { At = CommandGen.Start, Actor = new("p1"), Episode = new("e1"), What = MissedKind.Session, DueOn = RecordLimits.LastDay },
        new AgreeMaintenance { At = CommandGen.Start, Actor = new("p1"), Episode = new("e1"), EveryWeeks = 104, Until = RecordLimits.LastDay, ProposedBy = ProposedBy.Client },
    ];

    private static readonly Gen<Command[]> Sequence = Gen.Select(CommandGen.Sequence, Gen.Int[0, 1_000_000].Array[80])
        .Select((commands, picks) => commands.Concat(picks.Take(6).Select(pick => Dated[pick % Dated.Length])).Select((command, place) => AtAnEdge(command, picks[place % picks.Length])).ToArray());

    [Fact]
    public Task Evaluate_ExtremeHistory_NeverThrows() => Drawn.HoldAsync(
        Gen.Select(Sequence, Gen.Int[0, TimeZones.Length - 1]),
        times: 40,
        async (commands, zone) =>
        {
            var clinic = new TestClinic(new ClinicPolicy { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(TimeZones[zone]) }) { Now = CommandGen.End };
            foreach (var command in commands)
            {
                clinic.Send(command);
            }

            await Evaluations.AssertPossibleAsync(clinic);
        });

    [Fact]
    public void Sequence_ManyOfThem_HoldExtremesThatAreAccepted()
    {
        var random = new PCG(1, 2026); // the same sequences each time
        var (accepted, extreme) = (0, 0);
        for (var drawn = 0; drawn < 20; drawn++)
        {
            var clinic = new TestClinic { Now = CommandGen.End };
            foreach (var command in Sequence.Generate(random, null, out _))
            {
                if (clinic.Send(command).Accepted)
                {
                    accepted++;
                    extreme += command.At.Year == RecordLimits.FirstDay.Year ? 1 : 0;
                }
            }
        }

        Assert.True(accepted > 200 && extreme > 20, $"{accepted} accepted, {extreme} of them in 1900");
    }

    // About every third command has one of its members at an extreme that a record can hold. The longest texts would only take time.
    private static Command AtAnEdge(Command command, int pick)
    {
        if (pick % 3 != 0)
        {
            return command;
        }

        var extremes = Extremes.Of(command).Where(extreme => !extreme.IsBeyond && TextMap.Of(extreme.Command).All(text => text.Text.Reveal().Length < 1_000)).ToList();
        return extremes.Count == 0 ? command : extremes[pick / 3 % extremes.Count].Command;
    }
}
