using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Support;

/// <summary>What holds for every answer, whatever was asked.</summary>
internal static class AnswerInvariants
{
    public static void Check(Command command, RecordEvaluation? before, Answer answer, RecordEvaluation? after)
    {
        Check(answer);
        if (answer.Accepted)
        {
            Assert.NotNull(after);
            Assert.Equal((before?.Version ?? 0) + answer.Events.Count(recorded => recorded.Metadata.Record == command.Record), answer.Version);
            Assert.Equal(answer.Version, after.Version);
            Assert.Equal(answer.Stage, after.Stage);
            Assert.All(answer.Events, recorded => Assert.Equal(command.At.ToUniversalTime(), recorded.Metadata.OccurredAt.ToUniversalTime()));
            AssertHeldAfterwardsToo(answer, after);
        }
        else
        {
            Assert.Empty(answer.Events);
            Assert.Empty(answer.NextSteps);
            Assert.Equal((before?.Version, before?.Stage), (after?.Version, after?.Stage));
            AssertRefusedOrMalformed(answer, before);
        }
    }

    public static void Check(RecordEvaluation answer)
    {
        Assert.Equal(
            answer.Findings.OrderByDescending(finding => finding.Severity).ThenByDescending(finding => finding.Rule.Id == "MON009").ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal),
            answer.Findings);
        Assert.All(answer.Findings, AssertReadable);
        Assert.All(answer.NextSteps, step => Assert.Contains(step.Command, CommandCatalog.Names));
        Assert.All(answer.NextSteps, step => Assert.Contains(answer.Findings, finding => finding.Rule.Id == step.Rule));
        Assert.DoesNotContain("[text]", AnswerWriter.Write(answer), StringComparison.Ordinal);
    }

    // Evaluating says the same as the command's answer; only the command's own findings are gone.
    private static void AssertHeldAfterwardsToo(Answer answer, RecordEvaluation after)
    {
        var said = answer.Findings.Select(Words).ToHashSet();
        Assert.All(after.Findings.Where(finding => finding.Rule.Id != "REC004"), finding => Assert.Contains(Words(finding), said));
    }

    private static void AssertRefusedOrMalformed(Answer answer, RecordEvaluation? before)
    {
        if (answer.Error is not null)
        {
            Assert.Empty(answer.Findings);
            return;
        }

        Assert.NotEmpty(answer.Findings);
        Assert.All(answer.Findings, finding => Assert.Equal(RuleSeverity.Forbidden, finding.Severity));
        Assert.Equal((before?.Version ?? 0, before?.Stage), (answer.Version, answer.Stage));
    }

    private static void AssertReadable(Finding finding)
    {
        foreach (var formatter in MessageFormatter.All)
        {
            var words = finding.InWords(formatter);
            Assert.DoesNotContain('{', words);
            Assert.DoesNotContain('}', words);
            Assert.DoesNotContain(finding.MessageKey, words, StringComparison.Ordinal);
        }

        Assert.Distinct(finding.Evidence.Select(evidence => evidence.Name));
    }

    private static string Words(Finding finding) => finding.InWords(MessageFormatter.English);
}
