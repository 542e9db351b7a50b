using System.Globalization;
using Spectre.Console;
using TherapyOutcomes.Cli.Wording;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>
/// Writes the worklist for people. On a wide terminal each fact has its own column; on a narrow one each client takes a line or two.
/// </summary>
internal sealed class WorklistTable(IAnsiConsole console, int width, ReviewReport report)
{
    private const int Most = 20;

    // From this width on, each fact gets its own column.
    private const int Wide = 120;

    public void Write()
    {
        if (report.Worklist.IsEmpty)
        {
            console.Write(new Text($"{PossiblyBetter.WhenNobodyImproved(report)}\n"));
            return;
        }

        console.Write(new Text($"What comes next for each client who got better at any time, and for anyone with an urgent matter: emergencies, then open safety matters, then clients who come back or lost contact, then everything else by urgency and due date. {FileClinic.ScoresOnly}\n"));
        var shown = report.Request.ShowsAll ? report.Worklist : [.. report.Worklist.Take(Most)];
        console.Write(width >= Wide ? WideTable(shown) : NarrowTable(shown));
        if (shown.Length < report.Worklist.Length)
        {
            console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"and {report.Worklist.Length - shown.Length} more; --all shows them.\n")));
        }

        if (PossiblyBetter.BesidesTheImproved(report) is { } others)
        {
            console.Write(new Text($"{others}\n"));
        }
    }

    private Table WideTable(IEnumerable<ClientReview> reviews)
    {
        var phrases = Phrases.For(report.Request.Words);
        var table = Tables.Plain("Client", "Then → now", "Newest", "Stage", "Next step", "Due", "Urgency", "Rule", "Why");
        foreach (var review in reviews)
        {
            var step = review.NextStep;
            table.AddRow(
                Cell(Shown.Plain(review.Client)),
                Cell(Change(review)),
                Cell(Verdict(review)),
                Cell(review.Stage.ToString()),
                Cell(step is null ? "nothing right now" : NextSteps.What(step, phrases)),
                Cell(step is null ? "" : phrases.Due(Dates.Write(step.DueOn), step.DueOn, report.File.AsOf)),
                new Text(step is null ? "" : phrases.Word(step.Urgency), Colour(step)),
                Cell(step?.Rule ?? ""),
                Cell(step is null ? "" : NextSteps.Why(step, report.Request.Words)));
        }

        return table;
    }

    private Table NarrowTable(IEnumerable<ClientReview> reviews)
    {
        var phrases = Phrases.For(report.Request.Words);
        var table = Tables.Plain("Client", "Then → now", "Next step, by when, and why");
        foreach (var review in reviews)
        {
            table.AddRow(
                Cell(Shown.Plain(review.Client)),
                Cell($"{Change(review)}\n{Verdict(review)}"),
                review.NextStep is { } step
                    ? new Text($"{NextSteps.WhatByWhen(step, report.File.AsOf, phrases)}{(step.Urgency == Urgency.Routine ? "" : ", " + phrases.Word(step.Urgency))}\n{NextSteps.Why(step, report.Request.Words)} ({step.Rule})", Colour(step))
                    : Cell("nothing right now"));
        }

        return table;
    }

    private static string Change(ClientReview review) => review.Change is { From: { } from } change
        ? $"{Numbers.Write(from)} → {Numbers.Write(change.To)}"
        : "";

    private static string Verdict(ClientReview review) => review.Standing.Verdict is { } verdict
        ? string.Join("; ", review.MixedWith.Select(other => other.InWords()).Prepend(VerdictWords.Of(verdict)))
        : "";

    private static Text Cell(string text) => new(text);

    private static Style Colour(NextStep? step) => step?.Urgency switch
    {
        Urgency.Emergency => new Style(Color.Red, decoration: Decoration.Bold),
        Urgency.SameDay => new Style(Color.Yellow, decoration: Decoration.Bold),
        Urgency.Urgent => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
