using System.CommandLine;
using TherapyOutcomes.Cli.Tests.Running;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Cli.Tests.Explaining;

public sealed class LetterHelpTests
{
    [Theory]
    [InlineData("summary")]
    [InlineData("discharge-summary")]
    [InlineData("letter")]
    [InlineData("card")]
    public async Task Help_OfACommand_SaysWhatItWritesAndHow(string command)
    {
        var run = await CliRun.RunAsync(command, "--help");

        // The usage begins with the name of the process.
        await Verify(run.AssertSucceeded().Replace(RootCommand.ExecutableName, "therapy-outcomes", StringComparison.Ordinal)).UseTextForParameters(command);
    }
}
