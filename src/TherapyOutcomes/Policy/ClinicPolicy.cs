using System.Collections.Immutable;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes;

/// <summary>The settings that a clinic chooses: measures and thresholds, what counts as sustained, the grades of rules and the time zone, among others.</summary>
/// <remarks>Every event records the <see cref="Fingerprint"/> of the policy under which it was judged.</remarks>
public sealed record ClinicPolicy
{
    internal const int FewestGapDays = 1;
    internal const int MostGapDays = 3650;
    internal const int FewestRecallWeeks = 1;
    internal const int MostRecallWeeks = 520;
    internal const int LongestContact = 100;

    private string? _fingerprint;

    /// <summary>Initializes a new instance with the default settings.</summary>
    public ClinicPolicy()
    {
    }

    // The fingerprint is not copied, because a with-expression can change the content.
    private ClinicPolicy(ClinicPolicy other)
    {
        Measures = other.Measures;
        Sustain = other.Sustain;
        Grades = other.Grades;
        GradeKeys = other.GradeKeys;
        RedFlagUrgency = other.RedFlagUrgency;
        TimeZone = other.TimeZone;
        GapDays = other.GapDays;
        RecallWeeks = other.RecallWeeks;
        Clinicians = other.Clinicians;
        SensitiveAreas = other.SensitiveAreas;
        EmergencyServices = other.EmergencyServices;
        Authorities = other.Authorities;
        RegisteredTechniques = other.RegisteredTechniques;
        ClinicName = other.ClinicName;
        ClinicPhone = other.ClinicPhone;
        Letters = other.Letters;
        ShowsAccessToClients = other.ShowsAccessToClients;
    }

    /// <summary>The measures with their thresholds.</summary>
    /// <value>The default is <see cref="StandardMeasures.Catalog"/>.</value>
    public MeasureCatalog Measures { get; init; } = StandardMeasures.Catalog;

    /// <summary>The requirements for an improvement to count as sustained.</summary>
    /// <value>The default is 3 follow-up days, 2 scores in a row and 28 days.</value>
    public SustainRequirements Sustain { get; init; } = new();

    /// <summary>The rules that the clinic switches off or grades differently, by rule id.</summary>
    /// <value>The default is none.</value>
    public ImmutableDictionary<string, RuleGrade> Grades { get; init; } = ImmutableDictionary<string, RuleGrade>.Empty;

    /// <summary>The keys of the configuration that grade rules, by rule id, for messages. They are no content of the policy.</summary>
    internal ImmutableDictionary<string, string> GradeKeys { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The red flags that the clinic treats as more urgent. Urgency can be raised but not lowered.</summary>
    /// <value>The default is none.</value>
    public ImmutableDictionary<RedFlagId, Urgency> RedFlagUrgency { get; init; } = ImmutableDictionary<RedFlagId, Urgency>.Empty;

    /// <summary>The time zone of the clinic's days. The day of every fact is its calendar date here, and days such as <c>expiresOn</c> and <c>dueOn</c> end at 24:00 here.</summary>
    /// <value>The default is UTC.</value>
    /// <remarks>A clinic that changes its time zone dates all its facts again. Stage moves that were already made stay.</remarks>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>
    /// The number of days without care after which a client who comes back begins anew, 1 to 3,650. Default: 90, the three months without a
    /// consultation that separate two episodes of care (de Vet 2002, doi 10.1097/01.BRS.0000030307.34002.BE).
    /// </summary>
    public int GapDays { get; init; } = 90;

    /// <summary>
    /// The weeks after completion or discharge in which clients are asked once more how they are (MON014), 1 to 520 each. Default: 4 and 12.
    /// Empty to ask no one.
    /// </summary>
    public ImmutableArray<int> RecallWeeks { get; init; } = [4, 12];

    /// <summary>
    /// The kinds of clinicians. They may clear a red flag or a major reaction, and an emergency referral may go to them without consent while
    /// an emergency or same-day red flag is open. Spaces, hyphens and underscores in a kind mean the same.
    /// </summary>
    /// <value>
    /// The default is physician, nurse, nurse-practitioner, physician-assistant, physiotherapist, chiropractor, osteopath, dentist, midwife,
    /// psychologist, psychiatrist and pharmacist.
    /// </value>
    public ImmutableHashSet<Term> Clinicians { get; init; } = ProfessionKinds.Clinicians;

    /// <summary>
    /// The kinds of emergency services. An emergency referral may go to them without consent while an emergency or same-day red flag is open.
    /// Spaces, hyphens and underscores in a kind mean the same.
    /// </summary>
    /// <value>The default is emergency-service, emergency-department, ambulance and crisis-line.</value>
    public ImmutableHashSet<Term> EmergencyServices { get; init; } = ProfessionKinds.EmergencyServices;

    /// <summary>
    /// The kinds of authorities. An emergency referral may go to them without consent while a red flag that protects someone, such as
    /// suspected abuse, is open. Spaces, hyphens and underscores in a kind mean the same.
    /// </summary>
    /// <value>The default is police, child-protection, adult-protection, court and public-health.</value>
    public ImmutableHashSet<Term> Authorities { get; init; } = ProfessionKinds.Authorities;

    /// <summary>The areas of the body that are treated only with written consent to them (PLN008).</summary>
    /// <value>The default is breast, chest wall, gluteals, inner thigh, abdomen and groin.</value>
    /// <remarks>Case is ignored, and hyphens and spaces are equivalent.</remarks>
    public ImmutableHashSet<Term> SensitiveAreas { get; init; } = BodyAreas.Sensitive;

    /// <summary>The techniques that a practitioner's registration or license covers, so that no course on them is asked for (EDU002).</summary>
    /// <value>The default is swedish and relaxation.</value>
    public ImmutableHashSet<Term> RegisteredTechniques { get; init; } = ["swedish", "relaxation"];

    /// <summary>The name of the clinic, with which letters to clients end. It has 1 to 100 characters on one line. Null for letters without a name.</summary>
    public string? ClinicName { get; init; }

    /// <summary>
    /// The phone number that letters to clients give, written as a client dials it. It has 1 to 100 characters on one line. Null for letters
    /// without a number.
    /// </summary>
    public string? ClinicPhone { get; init; }

    /// <summary>The templates of the letters to clients.</summary>
    /// <value>The default is <see cref="LetterTemplates.Standard"/>.</value>
    public LetterTemplates Letters { get; init; } = LetterTemplates.Standard;

    /// <summary>
    /// True if a client's account of disclosures also lists who at the clinic saw the client's records and when, as far as the access log has it
    /// (<see cref="Storage.IAccessLogStore"/>); otherwise, false.
    /// </summary>
    /// <value>The default is false.</value>
    public bool ShowsAccessToClients { get; init; }

    /// <summary>A digest of everything in the policy, as 16 hexadecimal digits. It is the same for the same content in any culture.</summary>
    public string Fingerprint => _fingerprint ??= PolicyJson.Fingerprint(this);

    /// <summary>Returns a copy of the policy with settings from a configuration. Whatever they don't mention stays as it is.</summary>
    /// <param name="settings">
    /// Pairs of key and value, such as <c>configuration.GetSection("Clinics:north").AsEnumerable(makePathsRelative: true)</c>. The parts of a key
    /// are separated by colons, and letter case does not matter, except in the ids of rules. Pairs without a value are skipped.
    /// </param>
    /// <returns>The copy. Whether rules exist and allow their grades is checked later; see <see cref="Rules.RuleBook.Validate"/>.</returns>
    /// <remarks>
    /// <list type="bullet">
    /// <item><c>timeZone</c>: the id of a time zone.</item>
    /// <item><c>gapDays</c>: see <see cref="GapDays"/>; <c>recallWeeks:0</c>, <c>recallWeeks:1</c> and so on: the weeks of <see cref="RecallWeeks"/>.</item>
    /// <item><c>sustain:followUpDays</c>, <c>sustain:scoresInARow</c>, <c>sustain:days</c>: see <see cref="SustainRequirements"/>.</item>
    /// <item><c>rules:MON006</c>: <c>off</c>, <c>info</c>, <c>advice</c>, <c>required</c> or <c>forbidden</c>.</item>
    /// <item><c>redFlagUrgency:dvt</c>: a higher urgency for a red flag.</item>
    /// <item>
    /// <c>clinicians:0</c>, <c>clinicians:1</c> and so on: the kinds of clinicians, instead of the default ones. Likewise
    /// <c>emergencyServices:0</c> and <c>authorities:0</c>.
    /// </item>
    /// <item><c>sensitiveAreas:0</c>, <c>sensitiveAreas:1</c> and so on: the areas that need written consent, instead of the default ones.</item>
    /// <item><c>registeredTechniques:0</c> and so on: the techniques that registration covers, instead of the default ones.</item>
    /// <item><c>clinicName</c> and <c>clinicPhone</c>: the clinic's name and phone number, as letters to clients write them.</item>
    /// <item><c>showsAccessToClients</c>: true or false, see <see cref="ShowsAccessToClients"/>.</item>
    /// <item><c>thresholdSet</c>: the id of one of the <see cref="ThresholdSets"/>.</item>
    /// <item><c>measures:ODI:decidesBy</c>: the id of a published threshold that decides, or a list of them.</item>
    /// <item>
    /// <c>measures:ODI:thresholds:0:kind</c>, <c>value</c>, <c>unit</c>, <c>population</c>, <c>citation</c>, <c>id</c>: the clinic's own
    /// thresholds, which decide.
    /// </item>
    /// <item><c>letters:summary:en</c>: the text of the clinic's own template.</item>
    /// </list>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// TO2008: a setting is unknown, is given twice or has a value that is not allowed. TO2001: a threshold does not fit its measure. TO2009: a
    /// template is not usable. The message names the key.
    /// </exception>
    public ClinicPolicy WithSettings(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return PolicySettings.Apply(this, settings, section: string.Empty);
    }

    /// <summary>Returns a copy of the policy with settings from a section of a configuration. Messages name the keys as they are in the whole configuration.</summary>
    /// <param name="settings">Pairs of key and value, as for <see cref="WithSettings(IEnumerable{KeyValuePair{string, string}})"/>. The keys are relative to the section.</param>
    /// <param name="section">The path of the section, such as <c>Clinics:north</c>.</param>
    /// <returns>The copy. Whether rules exist and allow their grades is checked later; see <see cref="Rules.RuleBook.Validate"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> or <paramref name="section"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// TO2008: a setting is unknown, is given twice or has a value that is not allowed. TO2001: a threshold does not fit its measure. TO2009: a
    /// template is not usable. The message names the key with the section before it.
    /// </exception>
    public ClinicPolicy WithSettings(IEnumerable<KeyValuePair<string, string?>> settings, string section)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(section);
        return PolicySettings.Apply(this, settings, section);
    }

    /// <summary>Determines whether another policy has the same content.</summary>
    /// <param name="other">The other policy.</param>
    public bool Equals(ClinicPolicy? other) => other is not null && Fingerprint == other.Fingerprint;

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the urgency of a red flag at this clinic.</summary>
    /// <param name="flag">The kind of red flag.</param>
    public Urgency UrgencyOf(RedFlagId flag)
    {
        var urgency = RedFlagCatalog.TryGet(flag, out var known) ? known.Urgency : Urgency.Urgent;
        return RedFlagUrgency.TryGetValue(flag, out var raised) && raised > urgency ? raised : urgency;
    }

    /// <summary>Determines whether a kind of recipient is an authority.</summary>
    internal bool IsAuthority(Term kind) => ProfessionKinds.Includes(Authorities, kind);

    /// <summary>Returns the day of an instant: its calendar date in the clinic's time zone, whatever its own offset is.</summary>
    /// <param name="instant">The instant.</param>
    public DateOnly DayOf(DateTimeOffset instant) => ClinicCalendar.DayOf(instant, TimeZone);

    /// <summary>Returns the first instant of a day at the clinic. A day that the clock skips starts with the next one.</summary>
    /// <param name="day">The day.</param>
    public DateTimeOffset StartOf(DateOnly day) => ClinicCalendar.StartOf(day, TimeZone);

    /// <summary>Returns the end of a day (24:00) at the clinic, which is the first instant of the next one.</summary>
    /// <param name="day">The day.</param>
    public DateTimeOffset EndOf(DateOnly day) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(day.AddDays(1));
}
