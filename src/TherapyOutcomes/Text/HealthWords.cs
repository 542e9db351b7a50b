namespace TherapyOutcomes;

/// <summary>
/// Words that reveal something about a person's health, in English and Spanish. A word that can also mean something else is
/// included, because leaving it out of a card costs little. <see cref="Sayings"/> contains the exceptions.
/// </summary>
internal static class HealthWords
{
    private const string Body =
        """
        abdom* achilles ankle arm back belly bellies bladder bone bowel breast buttock calf calves cartilage cervical chest coccyx collarbone
        disc disk ear elbow eye face facial fascia feet finger foot forearm forehead glute groin gut hamstring hand head heart heel hip jaw joint
        kidney knee leg ligament liver lumbar lung lymph* meniscus muscle muscular neck nerve nose pelvic pelvis quad rib ribcage rotator sacral
        sacrum scalp shin shoulder sinus* skin skull spinal spine stomach tailbone teeth tendon thigh thoracic throat thumb toe tongue tooth torso
        trapezius vertebra* waist womb wrist
        """;

    private const string Symptoms =
        """
        ache* aching achy bloat* breathing breathless* bruis* burning cramp* dizz* exhaust* fatigue* flare flexibility hurt hurting immobil* inflam*
        insomnia itch* limp limping mobility movement nause* numb numbness pain painful* painless palpitation posture rigid* sleep* slept sore
        soreness spasm stiff*
        stress* swell* swollen symptom* tender tenderness tension throbbing tight tightness tingl* tired* weak weaker weakness
        """;

    private const string Conditions =
        """
        addict* adhd ailment allerg* alzheimer* amputat* anaemi* anemi* angina anxi* arthr* asthma* autis* backache bipolar broken burnout bursitis
        cancer* carcinoma carpal chronic clot complaint concussion condition copd covid crohn* dementia depress* diabet* diagnos* disab* disease*
        disorder edema embolism endometriosis epilep* fasciitis fibromyalgia fractur* gout headache hepatitis hernia* hiv hypertension ill illness*
        impinge*
        infect* injur* leukaemia leukemia lupus menopaus* migraine miscarriage mood neuralgia neuropath* obes* oedema osteo* parkinson* patholog*
        plantar
        pregnan* ptsd radiculopath* rheum* scar sciatic* sclerosis scoliosis sick* spondyl* sprain* stenosis strain* stroke syndrome tendin* tendon*
        thrombosis thyroid tinnitus tmd tmj torn trauma* tumor tumour ulcer vertigo whiplash wound worry
        """;

    private const string Care =
        """
        acupunctur* antibiotic antidepressant biops* chemo* chiropract* clinical cortisone crutch* cure cured diagnostic doctor dosage dose drug
        exercise* heal* hospital*
        ibuprofen improvement injection insulin massag* medic* meds mri operated operation opiate opioid painkiller paracetamol physician physio*
        pill prescri* radiation recover* rehab* relapse* remission scan steroid surg* tablet therap* transplant* treated treating treatment wheelchair
        """;

    // The names of measures; a test compares the list with the catalog.
    private const string Measures =
        """
        bpi faam fabq gad grc groc hoos index inventory isi koos lefs mymop* ndi nprs odi oswestry pgic phq promis prtee psfs psqi qbpds
        questionnaire quickdash rating rmdq scale score* spadi tsk uefi womac
        """;

    private const string SpanishBody =
        """
        antebrazo articula* brazo cabeza cadera cervicales cintura clavícula codo columna corazón costilla cuello dedo diente dorsal* encía espalda
        espinilla estómago frente garganta glúteo hígado hombro hueso ingle lengua ligamento lumbares mandíbula mano muela muñeca músculo muslo nalga
        nariz
        nervio nuca oído ojo pantorrilla pecho pelv* pélvic* piel pierna pie pulgar* pulmón pulmones riñón riñones rodilla sacro talón talones tendón
        tobillo tórax tripa
        útero vejiga vértebra vientre
        """;

    private const string SpanishSymptoms =
        """
        adormec* agotad* agotamiento ardor calambre cansad* cansancio contractur* debilidad débil* dolor* dolió dolía dolían duele duelen duela
        duerm* dorm*
        entumec* espasmo fatiga* flexibilidad hincha* hormigue* insomnio mareo maread* molestia movilidad movimiento náusea picor postura
        preocupación rigidez
        rígid* síntoma sueño tensión tensiones tirantez vértigo
        """;

    private const string SpanishConditions =
        """
        adicción adicciones alergi* alérgic* ansiedad ansios* artritis artrosis asma cáncer* cefalea ciática contusi* demencia depresi* deprimid*
        diabét*
        diagnóstic* discapac* embaraz* enferm* epilépt* escoliosis esguince esclerosis estrés estresad* fascitis fibromialgia heridas hipertensi*
        ictus infarto
        infecci* jaqueca lesión lesion* lumbago lumbalgia migraña obesidad operad* operación operaciones parkinson quirúrgic* reuma* reumát* roto
        rota salud síndrome sobrepeso tendinitis
        tiroides trastorno túnel vih
        """;

    private const string SpanishCare =
        """
        analgésico cirug* clínic* cuestionario curad* curó dosis ejercicio escala fármaco fisio* inyecci* masaj* médic* mejoría muletas pastilla
        puntuaci* quimio* receta
        recuper* rehabilit* sanad* tratamiento
        """;

    /// <summary>All of these words.</summary>
    public static WordList All { get; } = new(Body, Symptoms, Conditions, Care, Measures, SpanishBody, SpanishSymptoms, SpanishConditions, SpanishCare);
}
