using TherapyOutcomes.Commands;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes;

// Letters and the card: what the record says, in words for the client, for other professionals and for the therapist.
public sealed partial class OutcomeService
{
    /// <summary>Writes a text for a client, based on the facts of an episode. Nothing is recorded.</summary>
    /// <param name="clinic">The clinic, whose policy provides the templates.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="kind">The kind of text to write.</param>
    /// <param name="languageTag">
    /// The tag of the client's language, such as <c>en</c> or <c>es-MX</c>. Unsupported languages fall back to English.
    /// </param>
    /// <param name="asOf">
    /// The time to write for; null for the current time. What was recorded after a time in the past is left out, except that what forbids the text now,
    /// such as an erasure, forbids it for any time.
    /// </param>
    /// <param name="reader">Whom the text addresses: the client, or the guardians whom the client's record names for that day.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// The text and what the rules found in it, or the reason why it was not written; null if there is no such episode.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="languageTag"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is a time that no record can hold (<see cref="RecordLimits"/>).</exception>
    public async Task<ClientLetter?> WriteLetterAsync(
        ClinicId clinic, EpisodeId episode, LetterKind kind, string languageTag = "en", DateTimeOffset? asOf = null, LetterReader reader = LetterReader.Client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        RecordLimits.Require(asOf, nameof(asOf));
        var policy = await PolicyAsync(clinic, cancellationToken).ConfigureAwait(false);
        var loaded = await LoadAsync(RecordKey.For(clinic, episode), asOf, policy, cancellationToken).ConfigureAwait(false);
        if (!loaded.Exists)
        {
            return null;
        }

        var ofClientToo = reader == LetterReader.Guardian;
        var view = await ViewWithWordsAsync(loaded, policy, asOf ?? Now(), ofClientToo, cancellationToken).ConfigureAwait(false);
        var current = await CurrentViewAsync(loaded, asOf, policy, ofClientToo, cancellationToken).ConfigureAwait(false) ?? view;
        return ClientLetters.Write(kind, languageTag, reader, view(null), current(null), _rules);
    }

    /// <summary>
    /// Writes a letter that goes with a referral, or with a report on one, based on the facts of an episode. It tells what the scope holds and nothing
    /// else. Nothing is recorded.
    /// </summary>
    /// <param name="request">What to write.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// The letter and what the rules found in it, or the reason why it was not written; null if there is no such episode.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="ProfessionalLetterRequest.AsOf"/> is a time that no record can hold (<see cref="RecordLimits"/>).</exception>
    public async Task<ProfessionalLetter?> WriteProfessionalLetterAsync(ProfessionalLetterRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RecordLimits.Require(request.AsOf, nameof(request));
        var policy = await PolicyAsync(request.Clinic, cancellationToken).ConfigureAwait(false);
        var loaded = await LoadAsync(RecordKey.For(request.Clinic, request.Episode), request.AsOf, policy, cancellationToken).ConfigureAwait(false);
        if (!loaded.Exists)
        {
            return null;
        }

        var view = await ViewWithWordsAsync(loaded, policy, request.AsOf ?? Now(), ofClientToo: true, cancellationToken).ConfigureAwait(false);
        var current = await CurrentViewAsync(loaded, request.AsOf, policy, ofClientToo: true, cancellationToken).ConfigureAwait(false) ?? view;
        return ProfessionalLetters.Write(request, view, current, _rules);
    }

    /// <summary>Writes the card of a client: one line on safety, one small chart, one next act. It is for the clinic's staff. Nothing is recorded.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="languageTag">The tag of the therapist's language, such as <c>en</c> or <c>es-MX</c>. Unsupported languages fall back to English.</param>
    /// <param name="asOf">The time to write for; null for the current time. What was recorded after a time in the past is left out.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The card; null if there is no such episode.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="languageTag"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is a time that no record can hold (<see cref="RecordLimits"/>).</exception>
    public async Task<ClientCard?> WriteCardAsync(
        ClinicId clinic, EpisodeId episode, string languageTag = "en", DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        RecordLimits.Require(asOf, nameof(asOf));
        var policy = await PolicyAsync(clinic, cancellationToken).ConfigureAwait(false);
        var loaded = await LoadAsync(RecordKey.For(clinic, episode), asOf, policy, cancellationToken).ConfigureAwait(false);
        if (!loaded.Exists)
        {
            return null;
        }

        var at = asOf ?? Now();
        var view = _decider.ContextFor(loaded, policy, at).For(loaded.Own.Episode, command: null);
        return ClientCards.Of(view, loaded.Evaluated(_decider.Evaluate(loaded, policy, at)), languageTag);
    }

    // What rules see of an episode now, for a letter that is written as of an earlier day: an erasure or a revoked consent since then forbids it. Null if
    // the letter is of now anyway.
    private async Task<Func<Command?, RuleContext>?> CurrentViewAsync(LoadedRecords written, DateTimeOffset? asOf, ClinicPolicy policy, bool ofClientToo, CancellationToken cancellationToken)
    {
        if (!(asOf < Now()))
        {
            return null;
        }

        var loaded = await LoadAsync(written.Own.Key, asOf: null, policy, cancellationToken).ConfigureAwait(false);
        return await ViewWithWordsAsync(loaded, policy, Now(), ofClientToo, cancellationToken).ConfigureAwait(false);
    }

    // What rules see of an episode and perhaps a command, with the words of its record and, if asked for, of its client's.
    private async Task<Func<Command?, RuleContext>> ViewWithWordsAsync(LoadedRecords loaded, ClinicPolicy policy, DateTimeOffset now, bool ofClientToo, CancellationToken cancellationToken)
    {
        var context = _decider.ContextFor(loaded, policy, now);
        if (ofClientToo)
        {
            context = context with { Client = ClientEvolver.Replay(await HistoryOfAsync(loaded.Client, cancellationToken).ConfigureAwait(false)) };
        }

        var episode = EpisodeEvolver.Replay(loaded.Own.Key, await HistoryOfAsync(loaded.Own, cancellationToken).ConfigureAwait(false));
        return command => context.For(episode, command);
    }
}
