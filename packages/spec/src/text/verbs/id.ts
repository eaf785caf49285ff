import { byLevels } from "./by-levels.ts";
import type { VerbList } from "./verb-list.ts";

/** Indonesian: the verbs in their `me-` form, and in the plain form of an instruction. */
export const id: VerbList = {
  measurable: byLevels([
    [
      "remember",
      "menyebutkan, sebutkan, mendaftar, daftarkan, menamai, menghafal, mengingat, melafalkan, mengutip, menuliskan, tuliskan",
    ],
    [
      "remember understand",
      "mengenali, kenali, menemukan, temukan, menunjukkan, tunjukkan, menandai, mencocokkan, cocokkan, mencari, cari",
    ],
    ["remember understand create", "mendefinisikan, definisikan"],
    ["remember understand analyse", "mengidentifikasi, identifikasi, mengidentifikasikan"],
    ["remember understand apply", "memilih, pilih"],
    [
      "understand",
      "menjelaskan, jelaskan, menguraikan, uraikan, merangkum, rangkum, meringkas, ringkas, menerangkan, terangkan, menceritakan, menyimpulkan, simpulkan, menggambarkan, gambarkan, mengungkapkan",
    ],
    [
      "understand apply",
      "mendemonstrasikan, demonstrasikan, memperagakan, menerjemahkan, mengklasifikasikan, klasifikasikan, mencontohkan, mendiskusikan, diskusikan, menafsirkan, tafsirkan, membaca, baca, melaporkan, laporkan, menyajikan, sajikan, mempresentasikan, menampilkan, tampilkan, memberi|memberikan|berikan contoh",
    ],
    [
      "understand analyse",
      "membandingkan, bandingkan, membedakan, bedakan, menghubungkan, hubungkan, melacak, lacak, mengaitkan, menelusuri, telusuri",
    ],
    ["understand analyse evaluate", "memperkirakan, perkirakan, memprediksi, meninjau, tinjau"],
    [
      "apply",
      "mengonfigurasi, mengkonfigurasi, konfigurasikan, konfigurasi, mengatur, atur, menyetel, menyiapkan, siapkan, menambahkan, tambahkan, menambah, mengubah, ubah, menghapus, hapus, mengirim, kirim, mengirimkan, kirimkan, mengunggah, unggah, mengunduh, unduh, mengekspor, ekspor, mengimpor, impor, menjalankan, jalankan, menggunakan, gunakan, memakai, menerapkan, terapkan, melakukan, lakukan, melaksanakan, laksanakan, mengoperasikan, operasikan, mengaktifkan, aktifkan, menonaktifkan, nonaktifkan, mengundang, undang, menetapkan, tetapkan, menugaskan, tugaskan, menjadwalkan, jadwalkan, memasang, pasang, menginstal, membuka, buka, menutup, tutup, menyimpan, simpan, membagikan, bagikan, mencetak, cetak, mengisi, isi, memproses, proses, mengelola, kelola, mendaftarkan, memperbarui, perbarui, mengganti, ganti, menyalin, salin, memindahkan, pindahkan, memulihkan, pulihkan, mengajukan, ajukan, menolak, tolak, menerbitkan, terbitkan, merutekan, rutekan, meneruskan, teruskan, mengurutkan, urutkan, memfilter, menyaring, saring, masuk, menyelesaikan, selesaikan, mengintegrasikan, integrasikan, mengotomatiskan, otomatiskan, menangani, tangani, memverifikasi, verifikasi, memelihara, mengakses, akses, menavigasi, mengimplementasikan, implementasikan, mempraktikkan, praktikkan, menyambungkan, sambungkan, menyinkronkan, sinkronkan, mencatat, catat, mengarsipkan, arsipkan, memberi|memberikan akses, memberi|memberikan izin",
    ],
    [
      "apply analyse",
      "menghitung, hitung, menguji, uji, memvalidasi, validasi, mendiagnosis, memeriksa, periksa, menyelidiki, selidiki, mengukur, ukur, memperbaiki, perbaiki, merekonsiliasi, mengatasi, atasi, memecahkan, pecahkan",
    ],
    [
      "apply create",
      "membuat, buat, membangun, bangun, menyusun, susun, menulis, tulis, mengembangkan, kembangkan, menyesuaikan, sesuaikan, memodifikasi, modifikasi, merencanakan, rencanakan, menghasilkan, hasilkan, menggabungkan, gabungkan",
    ],
    ["apply evaluate", "menyetujui, setujui, mengoptimalkan, optimalkan, memprioritaskan, prioritaskan"],
    ["apply understand analyse", "memantau, pantau"],
    [
      "apply create evaluate",
      "melatih, latih, mengajar, mengajarkan, ajarkan, memfasilitasi, fasilitasi, membimbing, bimbing, memimpin",
    ],
    [
      "analyse",
      "menganalisis, menganalisa, analisis, mengategorikan, mengkategorikan, kategorikan, memisahkan, pisahkan, mengisolasi, memecah, mengelompokkan, kelompokkan",
    ],
    ["analyse evaluate", "mengaudit, audit, mendeteksi, deteksi, mengoreksi, koreksi, menimbang"],
    [
      "evaluate",
      "menilai, nilai, mengevaluasi, evaluasi, memutuskan, putuskan, merekomendasikan, rekomendasikan, membenarkan, mempertahankan, mengkritik, mengkritisi, menyarankan, sarankan, membuktikan, meyakinkan",
    ],
    [
      "create",
      "merancang, rancang, mendesain, desain, mengusulkan, usulkan, merumuskan, rumuskan, menciptakan, ciptakan, mengorganisasi, merakit, rakit",
    ],
  ]),
  vague: {
    belajar: "understand",
    "belajar tentang|mengenai|soal": "understand",
    "mempelajari|pelajari": "understand",
    "memahami|pahami|paham": "understand",
    "paham tentang|mengenai|akan": "understand",
    "mengerti|mengerti tentang": "understand",
    "mengetahui|ketahui|tahu": "remember",
    "tahu|mengetahui tentang|mengenai": "remember",
    "mengenal|kenal": "remember",
    "menguasai|kuasai": "apply",
    "mendalami|dalami": "understand",
    "menyadari|sadari": "understand",
    "menghargai|hargai": "understand",
    "menghayati|hayati": "understand",
    "familiar|akrab|terbiasa dengan": "remember",
    "memiliki|mempunyai|mendapat|mendapatkan|memperoleh * pemahaman|pengetahuan|wawasan|gambaran|kesadaran":
      "understand",
    "menunjukkan pemahaman|pengetahuan|kesadaran": "understand",
  },
  superfluous: [
    "mengetahui|tahu|memahami|pahami|mempelajari|pelajari|mengerti|menguasai cara|bagaimana",
    "belajar cara|bagaimana|untuk",
    "belajar tentang|mengenai cara",
    "memahami|mengetahui bagaimana cara",
  ],
  intransitive: new Set(
    "masuk,login,membaca,menulis,mengajar,memimpin,mencari,menguji,melatih,merencanakan,melaporkan,memutuskan".split(
      ",",
    ),
  ),
  offers: {
    remember: ["menyebutkan", "mendaftar", "menunjukkan"],
    understand: ["menjelaskan", "merangkum", "memberi contoh", "membandingkan"],
    apply: ["mengonfigurasi", "menggunakan", "menjalankan", "mengatur"],
    analyse: ["menganalisis", "mendiagnosis", "menelusuri", "membandingkan"],
    evaluate: ["menilai", "merekomendasikan", "memutuskan"],
    create: ["merancang", "menyusun", "membangun"],
  },
  condition:
    /^(?:setelah|sesudah|pada|di|seusai|usai|dalam|sebelum|ketika|saat|dengan|tanpa|menggunakan|jika|bila)\b(?:[^,.:;]|[,.](?=\d)){0,90}[,:]\s*/iu,
  leadIn:
    /^(?:(?:[^,.:;]|[,.](?=\d)){0,120}?\b(?:(?:akan|diharapkan|harus)\s+)?(?:dapat|mampu|bisa|sanggup)\b\s*(?:untuk\s+)?:?\s*|untuk\s+)/iu,
  conjunctions: new Set(["dan", "atau", "serta", "lalu", "kemudian", "juga"]),
  subordinators: new Set(
    "cara bagaimana mengapa kenapa yang ketika saat jika kalau agar supaya untuk bahwa apa apakah siapa kapan di mana sebelum sesudah setelah dengan antara tanpa sehingga karena oleh dari termasuk".split(
      " ",
    ),
  ),
  isAdverb: (word) => adverbs.has(word),
  baseForms: (word) => [word],
  isVerbAfterObject: (word) => /^me(?:m|n|ng|ny|l|r|w|y)/.test(word),
};

const adverbs = new Set(
  "mandiri sendiri benar tepat cepat baik secara dengan langsung juga selalu".split(" "),
);
