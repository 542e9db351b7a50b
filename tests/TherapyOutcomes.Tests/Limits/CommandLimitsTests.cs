namespace TherapyOutcomes.Tests.Limits;

/// <summary>
/// Every date, number, list and text of every command at its extremes: the command is malformed and names the field, or whatever it leads to
/// can be evaluated at any time. A member that someone forgets to check fails here.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class CommandLimitsTests
{
    public static TheoryData<string> Types => [.. Samples.CommandTypes.Select(type => type.Name)];

    [Fact]
    public void Commands_WholeCare_AreAcceptedAndOfEveryType()
    {
        var clinic = WholeCare.Play(0);

        Assert.All(WholeCare.Commands, command => clinic.Play(command).AssertAccepted());

        Assert.Equal(Samples.CommandTypes, WholeCare.Commands.Select(command => command.GetType()).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Extremes_OfACommand_ReachEveryMember(string type)
    {
        var reached = WholeCare.Commands.Where(command => command.GetType().Name == type).SelectMany(Extremes.Of).Select(extreme => extreme.Field).Distinct();

        Assert.Equal(
            Extremes.FieldsOf(Samples.CommandTypes.Single(command => command.Name == type)).Order(StringComparer.Ordinal),
            reached.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Submit_AMemberAtAnExtreme_IsMalformedOrCanBeEvaluated(string type)
    {
        var seen = new HashSet<(string Field, int Number)>();
        for (var place = 0; place < WholeCare.Commands.Count; place++)
        {
            if (WholeCare.Commands[place].GetType().Name == type)
            {
                await AssertAllAsync(place, seen);
            }
        }
    }

    // A later command of the same type adds only what the earlier ones did not show.
    private static async Task AssertAllAsync(int place, HashSet<(string Field, int Number)> seen)
    {
        var before = WholeCare.Play(place);
        before.Now = WholeCare.Commands[place].At > before.Now ? WholeCare.Commands[place].At : before.Now;
        foreach (var (extreme, key) in Numbered(WholeCare.Commands[place]).Where(one => !seen.Contains(one.Key)))
        {
            var answer = await before.Service.PreviewAsync(extreme.Command);
            Assert.True(!extreme.IsBeyond || answer.Outcome == AnswerOutcome.Malformed, $"{extreme.Field}: {answer.Outcome}");
            if (answer.Outcome == AnswerOutcome.Malformed)
            {
                Assert.True(extreme.Field == answer.Error!.Field || answer.Error.Code == ErrorCodes.FieldsConflict, $"{extreme.Field}: {answer.Error}"); // of two that conflict, either is named
                Assert.NotEmpty(answer.Error.Message);
            }
            else if (answer.Accepted)
            {
                var clinic = WholeCare.Play(place);
                clinic.Now = before.Now;
                clinic.Send(extreme.Command).AssertAccepted();
                await Evaluations.AssertPossibleAsync(clinic);
            }

            if (answer.Accepted || extreme.IsBeyond)
            {
                seen.Add(key);
            }
        }
    }

    private static IEnumerable<(Extreme Extreme, (string Field, int Number) Key)> Numbered(Command command) => Extremes.Of(command)
        .GroupBy(extreme => extreme.Field)
        .SelectMany(group => group.Select((extreme, number) => (extreme, (group.Key, number))));
}
