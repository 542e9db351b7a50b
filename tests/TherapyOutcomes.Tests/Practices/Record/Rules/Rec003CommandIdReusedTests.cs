namespace TherapyOutcomes.Tests.Practices.Record.Rules;

public sealed class Rec003CommandIdReusedTests
{
    [Fact]
    public void Submit_SameIdAndContent_AppendsNothingAndAnswersTheSame()
    {
        var (clinic, command) = Prepared();
        var first = clinic.Send(command).AssertAccepted();
        clinic.OpenEpisode("e2");

        var again = clinic.Repeat(command).AssertAccepted();

        Assert.Equal((first.Version, first.Stage), (again.Version, again.Stage));
        Assert.Equal(first.Events.Select(recorded => recorded.Metadata), again.Events.Select(recorded => recorded.Metadata));
        Assert.Single(clinic.Read("e1").Care.ContactAttempts);
    }

    [Fact]
    public void Submit_SameIdOtherContent_Refuses()
    {
        var (clinic, command) = Prepared();
        clinic.Send(command);

        Assert.Equal("k1", clinic.Send(command with { Reached = true }).AssertRefused("REC003").Says("id"));
        Assert.Single(clinic.Read("e1").Care.ContactAttempts);
    }

    [Fact]
    public void Submit_SameIdForAnotherRecord_IsAnotherCommand()
    {
        var (clinic, command) = Prepared();
        clinic.OpenEpisode("e2");
        clinic.Send(command);

        clinic.Send(command with { Episode = new("e2") }).AssertAccepted();
    }

    private static (TestClinic Clinic, RecordContactAttempt Command) Prepared()
    {
        var clinic = CheckedClinic.New();
        Story.Begin(clinic);
        return (clinic, new RecordContactAttempt
        {
            Episode = new("e1"),
            CommandId = new("k1"),
            At = clinic.Now,
            Actor = TestEpisode.Therapist,
            Channel = "phone",
            Reached = false,
        });
    }
}
