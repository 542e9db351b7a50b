namespace TherapyOutcomes.Tests.Measures;

/// <summary>The catalog's figures, against the list of published ones.</summary>
public sealed class StandardMeasureTests
{
    public static TheoryData<string> Ids => [.. StandardMeasures.Catalog.Select(measure => measure.Id.Value)];

    // id, range, direction, the deciding MIC and MDC with their doubt
    [Theory]
    [InlineData("NPRS", 0, 10, Better.Lower, "mic-2", "mdc-2")]
    [InlineData("VAS", 0, 100, Better.Lower, "mic-15", null)]
    [InlineData("PSFS", 0, 10, Better.Higher, "mic-2", "mdc90-2")]
    [InlineData("GAS", 17.12, 82.88, Better.Higher, "mic-10", null)]
    [InlineData("MYMOP2", 0, 6, Better.Lower, "mic-1", null)]
    [InlineData("GROC-15", -7, 7, Better.Higher, "mic-3", null)]
    [InlineData("GRC-11", -5, 5, Better.Higher, "mic-2", null)]
    [InlineData("PGIC-7", 1, 7, Better.Lower, "mic-2", null)]
    [InlineData("PGIC-7.high", 1, 7, Better.Higher, "mic-2", null)]
    [InlineData("ODI", 0, 100, Better.Lower, "mic-10", "mdc90-10.5")]
    [InlineData("RMDQ", 0, 24, Better.Lower, "mic-5", "mdc90-8.6")]
    [InlineData("QBPDS", 0, 100, Better.Lower, "mic-6", "mdc95-12")]
    [InlineData("NDI", 0, 50, Better.Lower, "mic-7.5", "mdc-10.2")]
    [InlineData("NDI%", 0, 100, Better.Lower, "mic-15", "mdc-20.4")]
    [InlineData("DASH", 0, 100, Better.Lower, "mic-10.83", "mdc90-10.81")]
    [InlineData("DASH.work", 0, 100, Better.Lower, null, null)]
    [InlineData("DASH.sport", 0, 100, Better.Lower, null, null)]
    [InlineData("QuickDASH", 0, 100, Better.Lower, "mic-15.91", "mdc90-12.85")]
    [InlineData("UEFI", 0, 80, Better.Higher, "mic-8", "mdc90-9.4")]
    [InlineData("PRTEE", 0, 100, Better.Lower, "mic-11", null)]
    [InlineData("PRTEE.pain", 0, 50, Better.Lower, null, null)]
    [InlineData("PRTEE.function", 0, 50, Better.Lower, null, null)]
    [InlineData("LEFS", 0, 80, Better.Higher, "mic-9", "mdc90-9")]
    [InlineData("SPADI", 0, 100, Better.Lower, "mic-13?", "mdc-17")]
    [InlineData("SPADI.pain", 0, 100, Better.Lower, null, null)]
    [InlineData("SPADI.disability", 0, 100, Better.Lower, null, null)]
    [InlineData("HIT-6", 36, 78, Better.Lower, "mic-6", "mdc-4.06?")]
    [InlineData("PROMIS-PI", 20, 85, Better.Lower, "mic-5.5", "mdc90-5.6")]
    [InlineData("PROMIS-PI.4a", 41.6, 75.6, Better.Lower, "mic-5.5", "mdc90-5.6")]
    [InlineData("PROMIS-PI.6b", 41, 78.3, Better.Lower, "mic-5.5", "mdc90-5.6")]
    [InlineData("PROMIS-PI.8a", 20, 85, Better.Lower, "mic-5.5", "mdc90-5.6")]
    [InlineData("PROMIS-PF", 10, 85, Better.Higher, "mic-5", null)]
    [InlineData("PROMIS-PF.4a", 22.5, 57, Better.Higher, "mic-5", null)]
    [InlineData("PROMIS-PF.6b", 20, 85, Better.Higher, "mic-5", null)]
    [InlineData("PROMIS-PF.8b", 20, 85, Better.Higher, "mic-5", null)]
    [InlineData("PROMIS-PF.10a", 10, 85, Better.Higher, "mic-5", null)]
    [InlineData("PROMIS-PF.20a", 10, 85, Better.Higher, "mic-5", null)]
    [InlineData("PEG", 0, 10, Better.Lower, "mic-1.75", "mdc90-2.3")]
    [InlineData("BPI.severity", 0, 10, Better.Lower, "mic-30%", null)]
    [InlineData("BPI.interference", 0, 10, Better.Lower, "mic-1", null)]
    [InlineData("WOMAC", 0, 96, Better.Lower, null, null)]
    [InlineData("WOMAC.pain", 0, 20, Better.Lower, null, null)]
    [InlineData("WOMAC.stiffness", 0, 8, Better.Lower, null, null)]
    [InlineData("WOMAC.function", 0, 68, Better.Lower, null, null)]
    [InlineData("KOOS.pain", 0, 100, Better.Higher, "mic-10", "mdc95-13.4")]
    [InlineData("KOOS.symptoms", 0, 100, Better.Higher, "mic-10", "mdc95-15.5")]
    [InlineData("KOOS.adl", 0, 100, Better.Higher, "mic-10", "mdc95-15.4")]
    [InlineData("KOOS.sport", 0, 100, Better.Higher, "mic-10", "mdc95-19.6")]
    [InlineData("KOOS.qol", 0, 100, Better.Higher, "mic-10", "mdc95-21.1")]
    [InlineData("HOOS.pain", 0, 100, Better.Higher, null, null)]
    [InlineData("HOOS.symptoms", 0, 100, Better.Higher, null, null)]
    [InlineData("HOOS.adl", 0, 100, Better.Higher, null, null)]
    [InlineData("HOOS.sport", 0, 100, Better.Higher, null, null)]
    [InlineData("HOOS.qol", 0, 100, Better.Higher, null, null)]
    [InlineData("FAAM.adl", 0, 100, Better.Higher, "mic-8", "mdc95-5.7")]
    [InlineData("FAAM.sport", 0, 100, Better.Higher, "mic-9", "mdc95-12.3")]
    [InlineData("FABQ-PA", 0, 24, Better.Lower, null, null)]
    [InlineData("FABQ-W", 0, 42, Better.Lower, null, null)]
    [InlineData("TSK-11", 11, 44, Better.Lower, "mic-4", null)]
    [InlineData("PCS", 0, 52, Better.Lower, "mic-8", "mdc-7.73")]
    [InlineData("PCS.rumination", 0, 16, Better.Lower, null, null)]
    [InlineData("PCS.magnification", 0, 12, Better.Lower, null, null)]
    [InlineData("PCS.helplessness", 0, 24, Better.Lower, null, null)]
    [InlineData("PHQ-9", 0, 27, Better.Lower, "mic-5", null)]
    [InlineData("GAD-7", 0, 21, Better.Lower, "mic-4", null)]
    [InlineData("PSQI", 0, 21, Better.Lower, "mic-3?", null)]
    [InlineData("ISI", 0, 28, Better.Lower, "mic-6", null)]
    [InlineData("WHO-5", 0, 100, Better.Higher, "mic-10", null)]
    [InlineData("ROM.neck.flexion", 0, 180, Better.Higher, null, "mdc-6.8")]
    [InlineData("ROM.neck.extension", 0, 180, Better.Higher, null, "mdc-6.8")]
    [InlineData("ROM.neck.lateral-flexion", 0, 180, Better.Higher, null, "mdc-6.8")]
    [InlineData("ROM.neck.rotation", 0, 180, Better.Higher, null, "mdc-6.8")]
    [InlineData("ROM.shoulder.flexion", 0, 180, Better.Higher, null, "mdc-25")]
    [InlineData("ROM.shoulder.abduction", 0, 180, Better.Higher, null, "mdc-25")]
    [InlineData("ROM.shoulder.external-rotation", 0, 180, Better.Higher, null, "mdc-25")]
    [InlineData("ROM.knee.extension", -90, 30, Better.Higher, null, "mdc95-3.5")]
    public void Measure_OfTheList_HasItsRangeAndDefaults(string id, double low, double high, Better better, string? mic, string? mdc)
    {
        var measure = Get(id);

        Assert.Equal((low, high, better), ((double)measure.Low, (double)measure.High, measure.Better));
        Assert.Equal((mic, mdc), (Told(measure.Mic), Told(measure.Mdc)));

        static string? Told(Threshold? threshold) => threshold is null ? null : threshold.Id + (threshold.Mark == EvidenceMark.Uncertain ? "?" : "");
    }

    [Fact]
    public void Catalog_AsAWhole_HasNothingBesideTheList()
    {
        var listed = GetType().GetMethod(nameof(Measure_OfTheList_HasItsRangeAndDefaults))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(data => (string)((InlineDataAttribute)data).GetData(null!).Single()[0]);

        Assert.Equal(listed.Order(StringComparer.Ordinal), StandardMeasures.Catalog.Select(measure => measure.Id.Value));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Measure_Shipped_PassesTheCheckOfAClinicsOwn(string id) => StandardMeasures.Catalog.With(Get(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Measure_Shipped_SaysWhereItComesFrom(string id)
    {
        var measure = Get(id);

        Assert.NotEmpty(measure.Citation);
        Assert.NotNull(measure.License);
        Assert.NotEqual(EvidenceMark.Clinic, measure.Mark);
        Assert.All(measure.Thresholds, threshold => Assert.True(threshold.Citation.Length > 0 && threshold.Population.Length > 0 && threshold.Mark != EvidenceMark.Clinic));
        Assert.Equal(measure.Thresholds.Length, measure.Thresholds.Select(threshold => threshold.Id).Distinct().Count());
        Assert.True(measure.MissingItems is not null || measure.Scoring is null or SumOfItems { Items: 1 }, "A questionnaire says what is done with missing items.");
    }

    // Only codes that were read in a published guide.
    [Fact]
    public void Loinc_Shipped_AreThoseThatWereSeen() => Assert.Equal(
        [
            "GAD-7 70274-6 Score", "KOOS.adl 72100-1 Score", "KOOS.pain 72102-7 Score", "KOOS.qol 72098-7 Score", "KOOS.sport 72099-5 Score", "KOOS.symptoms 72101-9 Score",
            "NDI 82226-2 Instrument", "NPRS 72514-3 Score", "ODI 97908-8 Instrument", "PHQ-9 44261-6 Score",
            "PROMIS-PF.10a 62199-5 Instrument", "PROMIS-PF.20a 76702-0 Instrument", "PROMIS-PF.4a 76700-4 Instrument", "PROMIS-PF.6b 76804-4 Instrument", "PROMIS-PF.8b 76805-1 Instrument",
            "PROMIS-PI.6b 62193-8 Instrument", "PROMIS-PI.8a 75870-6 Instrument",
        ],
        StandardMeasures.Catalog.SelectMany(measure => measure.Loinc.Select(code => $"{measure.Id} {code.Code} {code.Names}")).Order(StringComparer.Ordinal));

    [Fact]
    public void Loinc_EachCode_NamesOneMeasure()
    {
        var codes = StandardMeasures.Catalog.SelectMany(measure => measure.Loinc).Select(code => code.Code).ToList();

        Assert.Equal(codes.Distinct(), codes);
    }

    // A figure that nobody verified decides only where nothing better is published for the same kind of threshold.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Thresholds_ThatAreUncertain_DecideOnlyWhereNoneIsBetter(string id)
    {
        var measure = Get(id);

        Assert.All(new[] { measure.Mic, measure.Mdc }.OfType<Threshold>().Where(threshold => threshold.Mark == EvidenceMark.Uncertain), threshold =>
            Assert.All(measure.Thresholds.Where(other => other.IsMdc == threshold.IsMdc && other.IsOfChange), other => Assert.Equal(EvidenceMark.Uncertain, other.Mark)));
    }

    [Fact]
    public void Pain_Intensity_IsUnsettledAfterASession() => Assert.Equal(
        ["BPI.severity", "NPRS", "VAS"], StandardMeasures.Catalog.Where(measure => measure.IsUnsettledAfterSession).Select(measure => measure.Id.Value));

    [Fact]
    public void Measures_ThatNeverDecideAlone_AreRatingsBeliefsAndRangesOfMotion() => Assert.Equal(
        ["FABQ", "GRC", "GROC", "PGIC", "ROM", "TSK"],
        StandardMeasures.Catalog.Where(measure => !measure.DecidesAlone).Select(measure => measure.Id.Value.Split('-', '.')[0]).Distinct());

    [Fact]
    public void Referral_FromAScore_IsCalledForByThree() => Assert.Equal(
        ["GAD-7 10", "PCS 30", "PHQ-9 10"], StandardMeasures.Catalog.Where(measure => measure.ReferFrom is not null).Select(measure => $"{measure.Id} {measure.ReferFrom}"));

    private static Measure Get(string id) => StandardMeasures.Catalog.Get(new MeasureId(id));
}
