using TherapyOutcomes.Letters;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Writes a letter to another professional.</summary>
internal sealed class ProfessionalLetterRun(CliHost host, LetterRequest request, ProfessionalLetterRequest asked)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var records = await request.Source.OpenAsync(host, cancellationToken).ConfigureAwait(false);
        var letter = await records.Clinic.Service.WriteProfessionalLetterAsync(asked with { AsOf = records.AsOf }, cancellationToken).ConfigureAwait(false)
            ?? throw records.NoSuchEpisode(request.Episode);
        return await new TextOutput(host, request).WriteAsync(records, Written(letter)).ConfigureAwait(false);
    }

    private WrittenText Written(ProfessionalLetter letter) => new()
    {
        Text = letter.Text?.Reveal(),
        Findings = letter.Findings,
        Json = ForJson(letter),
        WritePage = page => LetterPage.Write(page, letter),
        Handling = "give it to the professional whom it addresses and to nobody else",
    };

    private object ForJson(ProfessionalLetter letter) => new
    {
        Kind = Json.Name(letter.Kind),
        letter.Language,
        Scope = letter.Scope.Select(Json.Name),
        Text = letter.Text?.Reveal(),
        Findings = TextOutput.ForJson(letter.Findings, request.Words),
    };
}
