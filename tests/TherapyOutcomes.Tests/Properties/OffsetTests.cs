using CsCheck;

namespace TherapyOutcomes.Tests.Properties;

/// <summary>An event's offset is for display alone: the same history in other offsets gets the same answers, whatever the store keeps of them.</summary>
public sealed class OffsetTests
{
    private static readonly string[] Clinics = ["UTC", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns"];

    // The sequences keep to the day in Europe, so they are moved to any half hour: somewhere each of them comes to midnight.
    private static readonly Gen<(Command[] Commands, (int Zone, int HalfHours, int Seed) Way)> Histories = Gen.Select(
        CommandGen.Sequence,
        Gen.Select(Gen.Int[0, Clinics.Length - 1], Gen.Int[0, 47], Gen.Int[0, 99]));

    [ZoneFact("America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns")]
    public Task Answer_TheSameHistoryInOtherOffsets_IsTheSame() => Drawn.HoldAsync(
        Histories,
        times: 60,
        async (drawn, rest) =>
        {
            var (policy, commands) = (PolicyOf(rest.Zone), Prepared(drawn, rest.HalfHours));
            var expected = await Told.ByAsync(policy, new InMemoryRecordStore(), commands);

            Assert.Equal(expected, await Told.ByAsync(policy, new InMemoryRecordStore(), commands.Select(command => command.In(Offsets.All[1 + (rest.Seed % 4)]))));
            Assert.Equal(expected, await Told.ByAsync(policy, new UtcStore(new InMemoryRecordStore()), commands.Mixed(rest.Seed)));
        });

    [Trait("Speed", "Slow")]
    [ZoneFact("America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns")]
    public Task Answer_TheSameHistoryInEveryOffsetAndZone_IsTheSame() => Drawn.HoldAsync(
        Histories,
        times: 300,
        async (drawn, rest) =>
        {
            var (policy, commands) = (PolicyOf(rest.Zone), Prepared(drawn, rest.HalfHours));
            var expected = await Told.ByAsync(policy, new InMemoryRecordStore(), commands);

            foreach (var offset in Offsets.All[1..]) // the commands come in the first of them
            {
                Assert.Equal(expected, await Told.ByAsync(policy, new InMemoryRecordStore(), commands.Select(command => command.In(offset))));
            }

            Assert.Equal(expected, await Told.ByAsync(policy, new InMemoryRecordStore(), commands.Mixed(rest.Seed)));
            Assert.Equal(expected, await Told.ByAsync(policy, new UtcStore(new InMemoryRecordStore()), commands.Mixed(rest.Seed + 1)));
        });

    [Fact]
    public Task Submit_TheSameCommandInAnotherOffset_IsARepeat() => Drawn.HoldAsync(
        CommandGen.Sequence,
        times: 40,
        drawn =>
        {
            var clinic = new TestClinic();
            var commands = Prepared(drawn, halfHours: 0).Select((command, index) => command with { CommandId = new($"only{index}") }).ToList();
            var first = commands.ConvertAll(command => clinic.Play(command));

            foreach (var (command, answer) in commands.Zip(first).Where(pair => pair.Second.Accepted && !pair.Second.Events.IsEmpty))
            {
                var again = clinic.Send(command.In(TimeSpan.FromHours(14), TimeSpan.FromHours(-12)));

                Assert.True(again is { Accepted: true, IsRepeat: true });
                Assert.Equal(answer.Version, again.Version);
            }

            return Task.CompletedTask;
        });

    private static ClinicPolicy PolicyOf(int zone) => new() { TimeZone = Zones.Of(Clinics[zone]) };

    // With ids for all that would get a random one, which is in the answers.
    private static List<Command> Prepared(IEnumerable<Command> commands, int halfHours) =>
    [
        .. commands.Select((command, index) => command switch
        {
            RecordScore { Score: null } score => score with { Score = new($"g{index}") },
            _ => command,
        }).Select((command, index) => command with { CommandId = command.CommandId ?? new CommandId($"n{index}") })
        .Select(command => command.Later(TimeSpan.FromMinutes(30 * halfHours))),
    ];
}
