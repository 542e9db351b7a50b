using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Serialization;

public class CommandDefaultsTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));

    private static readonly CommandDefaults SignedIn = new() { Clinic = new("north"), Actor = new("kim"), At = At };

    [Fact]
    public void Read_WithoutClinicActorAndTime_TakesWhatTheHostKnows()
    {
        var command = CommandReader.Read("""{"type":"review-stage","episode":"e1"}""", SignedIn).Command;

        Assert.Equal((new ClinicId("north"), new ActorId("kim"), At), (command?.Clinic, command?.Actor, command?.At));
    }

    [Fact]
    public void Read_WithTheSameClinicAndActor_IsReadAtItsOwnTime()
    {
        var command = CommandReader.Read("""{"type":"review-stage","episode":"e1","clinic":"north","actor":"kim","at":"2026-03-01T09:00:00+01:00"}""", SignedIn).Command;

        Assert.Equal(At.AddDays(-1), command?.At);
    }

    [Theory]
    [InlineData("clinic", "south")]
    [InlineData("actor", "lee")]
    public void Read_ForSomebodyElse_IsMalformed(string field, string other)
    {
        var reading = CommandReader.Read($$"""{"type":"review-stage","episode":"e1","{{field}}":"{{other}}"}""", SignedIn);

        Assert.Equal((ErrorCodes.FieldsConflict, field), (reading.Error?.Code, reading.Error?.Field));
    }

    [Theory]
    [InlineData("actor", """{"type":"review-stage","episode":"e1","at":"2026-03-01T09:00:00+01:00"}""")]
    [InlineData("at", """{"type":"review-stage","episode":"e1","actor":"kim"}""")]
    public void Read_WithoutDefaults_StillRequiresTheField(string field, string json) =>
        Assert.Equal((ErrorCodes.FieldMissing, field), (CommandReader.Read(json).Error?.Code, CommandReader.Read(json).Error?.Field));
}
