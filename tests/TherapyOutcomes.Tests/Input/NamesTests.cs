using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Tests.Input;

/// <summary>The name of a person can't pass for a profession or for the public, to whom a client can consent, nor fill a letter.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("kind:physician")]
    [InlineData(" KIND: physician")]
    [InlineData("public")]
    [InlineData("Public.")]
    public void Submit_NameThatMeansSomethingElse_IsMalformed(string name)
    {
        Assert.Equal((ErrorCodes.ValueOutOfRange, "name"), Error(Referred(name)));
        Assert.Equal((ErrorCodes.ValueOutOfRange, "name"), Error(CheckedClinic.New().RecordGuardian(name)));
    }

    [Fact]
    public void Submit_NameOf200Characters_IsTakenAndOneMoreIsNot()
    {
        Referred(new string('x', 200)).AssertAccepted();
        CheckedClinic.New().RecordGuardian(new string('x', 200)).AssertAccepted();

        Assert.Equal(ErrorCodes.TextTooLong, Error(Referred(new string('x', 201))).Code);
        Assert.Equal(ErrorCodes.TextTooLong, Error(CheckedClinic.New().RecordGuardian(new string('x', 201))).Code);
    }

    [Theory]
    [InlineData("Kind Physicians of Hazel Lane")]
    [InlineData("Public Health Office")]
    public void Submit_NameThatOnlyBeginsLikeIt_IsTaken(string name) => Referred(name).AssertAccepted();

    private static Answer Referred(string name) =>
        Story.At(EpisodeStage.Treating).ProposeReferral("ref1", Urgency.Routine, new Professional { Kind = "clown", Name = name });

    private static (string Code, string? Field) Error(Answer answer)
    {
        Assert.Equal(AnswerOutcome.Malformed, answer.Outcome);
        return (answer.Error!.Code, answer.Error.Field?.Split('.')[^1]);
    }
}
